import { useText } from '@reeve/ui';
import { useCatalogue } from '../../frame/useCatalogue';
import { TablePage } from '../pieces/TablePage';
import { NewField } from './NewField';

const path = 'system/userDefinedFields';

/** The fields that the company added to its records. */
export function FieldsPage() {
  const t = useText();
  const { may } = useCatalogue();
  return (
    <TablePage path={path} title={t('frame.screens.customFields')} about={t('system.fields.about')} columns="caption,fieldTypeIdentifier,entryTypeIdentifier,screenId,sequenceNumber,requiredFlag">
      {may(path, 'add') ? <NewField /> : <span />}
    </TablePage>
  );
}

import { useText } from '@reeve/ui';
import { TablePage } from '../pieces/TablePage';
import { NewField } from './NewField';

/** The fields that the company added to its records. */
export function FieldsPage() {
  const t = useText();
  return (
    <TablePage
      path="system/userDefinedFields"
      to="/system/custom-fields"
      title={t('frame.screens.customFields')}
      about={t('system.fields.about')}
      columns="caption,fieldTypeIdentifier,entryTypeIdentifier,screenId,sequenceNumber,requiredFlag"
      adds={t('system.fields.new')}
      button={<NewField />}
    />
  );
}

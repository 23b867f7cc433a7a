import { useText } from '@reeve/ui';
import { TablePage } from '../pieces/TablePage';

/** Files and links of all records that the member may see. */
export function DocumentsPage() {
  const t = useText();
  return (
    <TablePage
      path="system/documents"
      to="/system/documents"
      title={t('frame.screens.documents')}
      about={t('system.documents.about')}
      columns="title,fileName,size,recordType,recordId,owner,publicFlag,createdOnDate"
    />
  );
}

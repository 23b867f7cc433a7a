import { useText } from '@reeve/ui';
import { useCatalogue } from '../../frame/useCatalogue';
import { TablePage } from '../pieces/TablePage';
import { Replay } from './Replay';

const path = 'system/callbacks';

/** Who is told of changes; each callback's own page has its delivery log. */
export function CallbacksPage() {
  const t = useText();
  const { may } = useCatalogue();
  return (
    <TablePage
      path={path}
      to="/system/callbacks"
      title={t('frame.screens.callbacks')}
      about={t('system.callbacks.about')}
      columns="description,url,type,level,objectId,memberId,inactiveFlag,failingSince"
      adds={t('system.callbacks.new')}
      before={may(path, 'edit') && <Replay />}
    />
  );
}

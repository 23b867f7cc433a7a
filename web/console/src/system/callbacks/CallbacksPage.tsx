import { useText } from '@reeve/ui';
import { IconPlus } from '@tabler/icons-react';
import { LinkButton } from '../../frame/LinkButton';
import { useCatalogue } from '../../frame/useCatalogue';
import { recordAddress } from '../../generic/addresses';
import { TablePage } from '../pieces/TablePage';
import { Replay } from './Replay';

const path = 'system/callbacks';

/** Who is told of changes; each callback's own page has its delivery log. */
export function CallbacksPage() {
  const t = useText();
  const { may } = useCatalogue();
  return (
    <TablePage path={path} title={t('frame.screens.callbacks')} about={t('system.callbacks.about')} columns="description,url,type,level,objectId,memberId,inactiveFlag,failingSince">
      {may(path, 'edit') && <Replay />}
      {may(path, 'add') && (
        <LinkButton {...recordAddress(path, 'new')} leftSection={<IconPlus size={16} />}>
          {t('system.callbacks.new')}
        </LinkButton>
      )}
    </TablePage>
  );
}

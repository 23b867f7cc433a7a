import { Loader, Menu } from '@mantine/core';
import { useText } from '@reeve/ui';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { statusesQuery } from '../data/queries';
import type { Ref } from '../data/types';
import classes from './pieces.module.css';

interface Props {
  board: number;
  status: Ref | undefined;
  closed: boolean;
  /** Left out where the rights do not allow a change. */
  onChange?: ((status: Ref) => void) | undefined;
  busy?: boolean;
  opened?: boolean;
  setOpened?: (opened: boolean) => void;
}

/** The status of a ticket, and the others it could have. */
export function StatusPill({ board, status, closed, onChange, busy = false, opened, setOpened }: Props) {
  const t = useText();
  const { data: statuses } = useQuery(statusesQuery(board));
  const name = status?.name ?? t('desk.noStatus');
  if (!onChange) {
    return (
      <span className={classes.pill} data-closed={closed}>
        {name}
      </span>
    );
  }
  return (
    <Menu position="bottom-start" {...(opened === undefined ? {} : { opened })} {...(setOpened ? { onChange: setOpened } : {})}>
      <Menu.Target>
        <button type="button" className={classes.pill} data-closed={closed} aria-label={t('desk.changeStatus', { status: name })} disabled={busy}>
          <span className="reeve-cut">{name}</span>
          {busy ? <Loader size={12} color="currentcolor" /> : <IconChevronDown size={14} aria-hidden />}
        </button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {(statuses ?? []).map((one) => (
          <Menu.Item
            key={one.id}
            onClick={() => onChange({ id: one.id, name: one.name })}
            rightSection={one.id === status?.id ? <IconCheck size={14} /> : null}
            aria-current={one.id === status?.id}
            c={one.closedStatus ? 'dimmed' : undefined}
          >
            {one.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

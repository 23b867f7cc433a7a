import { Kbd, Modal, Table } from '@mantine/core';
import { useText } from '@reeve/ui';

const keys = [
  ['r', 'reply'],
  ['n', 'internal'],
  ['s', 'status'],
  ['e', 'summary'],
  ['a', 'assign'],
  ['m', 'merge'],
  ['1 – 7', 'tabs'],
  ['Ctrl Enter', 'send'],
  ['c', 'create'],
  ['b', 'board'],
  ['Ctrl K', 'find'],
  ['?', 'help'],
] as const;

/** The keys that work on a ticket, and everywhere. */
export function ShortcutHelp({ opened, close }: { opened: boolean; close: () => void }) {
  const t = useText();
  return (
    <Modal opened={opened} onClose={close} title={t('desk.keys.title')} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <Table withRowBorders={false}>
        <Table.Tbody>
          {keys.map(([key, what]) => (
            <Table.Tr key={key}>
              <Table.Td w={120}>
                <Kbd>{key}</Kbd>
              </Table.Td>
              <Table.Td>{t(`desk.keys.${what}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}

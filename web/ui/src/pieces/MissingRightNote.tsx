import { Stack, Table } from '@mantine/core';
import { type ComponentType, createContext, useContext } from 'react';
import type { MissingRight } from '../api/problem';
import { useText } from '../i18n';

/** What the console offers beside a missing right: the way to where it is granted. */
export const MissingRightWay = createContext<ComponentType<{ right: MissingRight }> | undefined>(undefined);

interface Props {
  right: MissingRight | undefined;
  /** The name of the role, where it is known. */
  role?: string | undefined;
}

/** The right that a refusal names, and what to do about it: everywhere the same. */
export function MissingRightNote({ right, role }: Props) {
  const t = useText();
  const Way = useContext(MissingRightWay);
  if (!right?.module && !right?.function && !right?.setupTable) return null;
  const rows: [string, string | undefined][] = [
    [t('ui.problem.role'), role],
    [t('ui.problem.right'), [right.module, right.function].filter(Boolean).join(' › ')],
    [t('ui.problem.setupTable'), right.setupTable],
    [t('ui.problem.verb'), right.verb],
    [t('ui.problem.needed'), right.levelNeeded],
    [t('ui.problem.held'), right.levelHeld],
  ];
  return (
    <Stack gap="xs" align="flex-start">
      <Table withRowBorders={false} verticalSpacing={2} w="auto" ta="left">
        <Table.Tbody>
          {rows.map(([name, value]) =>
            value ? (
              <Table.Tr key={name}>
                <Table.Th c="dimmed" fw={500}>
                  {name}
                </Table.Th>
                <Table.Td>{value}</Table.Td>
              </Table.Tr>
            ) : null,
          )}
        </Table.Tbody>
      </Table>
      {Way && <Way right={right} />}
    </Stack>
  );
}

import { Select } from '@mantine/core';
import { type CompanyChoice, useText } from '@reeve/ui';

interface Props {
  offered: readonly CompanyChoice[];
  chosen: string;
  choose: (company: string | undefined) => void;
}

/** Picks one of several companies; most servers hold one, and never load this. */
export function CompanyPicker({ offered, chosen, choose }: Props) {
  const t = useText();
  return (
    <Select
      label={t('account.company')}
      data={offered.map((one) => ({ value: one.identifier, label: one.name }))}
      value={chosen}
      onChange={(value) => choose(value ?? undefined)}
      allowDeselect={false}
      searchable={offered.length > 8}
    />
  );
}

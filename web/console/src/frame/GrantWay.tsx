import { Button, CopyButton } from '@mantine/core';
import { type MissingRight, useText } from '@reeve/ui';
import { IconCheck, IconCopy, IconLock } from '@tabler/icons-react';
import { LinkButton } from './LinkButton';
import { useCatalogue } from './useCatalogue';

/** The row of the matrix that a missing right stands in, as the screen of the role takes it. */
export function rowOf(right: MissingRight): { right?: string } {
  return right.module && right.function ? { right: `${right.module} > ${right.function}` } : {};
}

/** From a missing right to the role in which it is granted; who may not see roles copies it for somebody who may. */
export function GrantWay({ right }: { right: MissingRight }) {
  const t = useText();
  const { may } = useCatalogue();
  if (may('system/securityroles', 'inquire') && right.roleId !== undefined) {
    return (
      <LinkButton to="/system/roles/$id" params={{ id: String(right.roleId) }} search={rowOf(right)} size="xs" leftSection={<IconLock size={15} />}>
        {t('system.refused.show')}
      </LinkButton>
    );
  }
  const words = [[right.module, right.function].filter(Boolean).join(' > '), right.setupTable, right.verb, right.levelNeeded].filter(Boolean).join(', ');
  return (
    <CopyButton value={words}>
      {({ copied, copy }) => (
        <Button size="xs" variant="default" leftSection={copied ? <IconCheck size={15} /> : <IconCopy size={15} />} onClick={copy}>
          {copied ? t('system.keys.copied') : t('system.refused.copy')}
        </Button>
      )}
    </CopyButton>
  );
}

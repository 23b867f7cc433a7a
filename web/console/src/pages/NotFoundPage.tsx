import { Button, Center, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { useText } from '@reeve/ui';
import { IconMapQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const t = useText();
  return (
    <Center component="section" mih="60vh" p="md" data-problem={404}>
      <Stack align="center" gap="sm" maw={520} ta="center">
        <ThemeIcon size={60} radius="xl" variant="light" aria-hidden>
          <IconMapQuestion size={28} stroke={1.5} />
        </ThemeIcon>
        <Title order={1}>{t('ui.problem.notFoundTitle')}</Title>
        <Text c="dimmed">{t('ui.problem.notFoundText')}</Text>
        <Button mt="sm" component={Link} to="/">
          {t('ui.home')}
        </Button>
      </Stack>
    </Center>
  );
}

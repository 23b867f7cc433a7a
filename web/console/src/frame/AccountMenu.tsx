import { Avatar, Menu, Text, UnstyledButton } from '@mantine/core';
import { catalogueQuery, sessionQuery, signOut, useAppearance, useText } from '@reeve/ui';
import { IconCheck, IconDeviceDesktop, IconLogout, IconMoon, IconSun, IconUser } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';

const schemes = [
  { value: 'light', icon: IconSun },
  { value: 'dark', icon: IconMoon },
  { value: 'auto', icon: IconDeviceDesktop },
] as const;

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return ((words[0]?.[0] ?? '') + (words.length > 1 ? (words[words.length - 1]?.[0] ?? '') : '')).toUpperCase();
}

/** Who is signed in: account, appearance, sign out. */
export function AccountMenu() {
  const t = useText();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const [{ theme }, change] = useAppearance();
  if (!session) return null;
  const leave = async () => {
    await signOut().catch(() => undefined);
    queryClient.clear();
    queryClient.setQueryData(sessionQuery.queryKey, null);
    queryClient.removeQueries({ queryKey: catalogueQuery.queryKey });
    await navigate({ to: '/sign-in', ignoreBlocker: true });
  };
  const name = session.member.name || session.member.identifier;
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <UnstyledButton aria-label={t('frame.account', { name, initials: initials(name) })} style={{ borderRadius: '50%' }}>
          <Avatar color="pine" variant="filled" radius="xl" size={32}>
            {initials(name)}
          </Avatar>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Text px="sm" pt={6} size="sm" fw={600} truncate>
          {name}
        </Text>
        <Text px="sm" pb={6} size="xs" c="dimmed" truncate>
          {`${session.member.identifier} · ${session.company}`}
        </Text>
        <Menu.Divider />
        <Menu.Item component={Link} to="/account" leftSection={<IconUser size={16} />}>
          {t('frame.myAccount')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('frame.theme')}</Menu.Label>
        {schemes.map(({ value, icon: Icon }) => (
          <Menu.Item
            key={value}
            leftSection={<Icon size={16} />}
            rightSection={theme === value ? <IconCheck size={14} /> : null}
            aria-current={theme === value}
            closeMenuOnClick={false}
            onClick={() => change({ theme: value })}
          >
            {t(`frame.${value}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void leave()}>
          {t('frame.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

import { Avatar, Group, Text } from '@mantine/core';
import { initialsOf } from '../data/names';

/** Somebody: initials and name. */
export function Who({ name, size = 22 }: { name: string; size?: number }) {
  return (
    <Group gap={6} wrap="nowrap" miw={0}>
      <Avatar size={size} radius="xl" color="pine" variant="filled" fz={size * 0.42} aria-hidden>
        {initialsOf(name)}
      </Avatar>
      <Text size="sm" truncate>
        {name}
      </Text>
    </Group>
  );
}

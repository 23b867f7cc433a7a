import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { ErrorNote, faultAt, post, useText } from '@reeve/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { Role } from './data';

interface Props {
  roles: readonly Role[];
  /** The role to copy from, where one was chosen already. */
  from?: Role | undefined;
  onClose: () => void;
}

/** Names a new role; its rights begin with none, or with those of another. */
export function NewRole({ roles, from, onClose }: Props) {
  const t = useText();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [name, setName] = useState(from ? t('system.roles.copyName', { name: from.name }).slice(0, 30) : '');
  const [source, setSource] = useState<string | null>(from ? String(from.id) : null);
  const make = useMutation({
    mutationFn: () => post<Role>(source ? `system/securityroles/${source}/copy` : 'system/securityroles', { name: name.trim() }),
    onSuccess: async (role) => {
      void queryClient.invalidateQueries({ queryKey: ['system', 'roles'] });
      await navigate({ to: '/system/roles/$id', params: { id: String(role.id) } });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <Modal opened onClose={onClose} title={t('system.roles.new')} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={t('system.roles.name')}
            required
            maxLength={30}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={faultAt(make.error, 'name')}
          />
          <Select
            label={t('system.roles.copyFrom')}
            description={t('system.roles.copyHint')}
            placeholder={t('system.roles.copyNone')}
            data={roles.map((role) => ({ value: String(role.id), label: role.name }))}
            value={source}
            onChange={setSource}
            clearable
            clearButtonProps={{ 'aria-label': t('ui.reference.clear') }}
            searchable
          />
          {make.error && !faultAt(make.error, 'name') ? <ErrorNote error={make.error} shown={['name']} /> : null}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button type="submit" loading={make.isPending}>
              {t('system.roles.make')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

import { Alert, Button, Group, Modal, Skeleton, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { ErrorNote, get, remove, type ResourceInfo, type Usage, useText } from '@reeve/ui';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';

interface Props {
  resource: ResourceInfo;
  path: string;
  id: number;
  title: string;
}

/** Deletes a record after showing what refers to it. */
export function DeleteRecord({ resource, path, id, title }: Props) {
  const t = useText();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [opened, { open, close }] = useDisclosure(false);
  const tells = resource.actions?.some((action) => action.name === 'usages') ?? false;
  const usages = useQuery({
    queryKey: ['usages', path, id],
    queryFn: ({ signal }) => get<Usage[]>(`${path}/${id}/usages`, undefined, signal),
    enabled: opened && tells,
    staleTime: 0,
  });
  const drop = useMutation({
    mutationFn: () => remove(`${path}/${id}`),
    onSuccess: async () => {
      queryClient.removeQueries({ queryKey: ['record', `${path}/${id}`] });
      void queryClient.invalidateQueries({ queryKey: ['list', path] });
      void queryClient.invalidateQueries({ queryKey: ['references'] });
      notifications.show({ color: 'pine', message: t('generic.deleted', { title }) });
      await navigate({ to: '/list/$', params: { _splat: path }, ignoreBlocker: true });
    },
  });
  const used = usages.data?.filter((usage) => usage.count > 0) ?? [];
  return (
    <>
      <Button variant="default" leftSection={<IconTrash size={15} />} aria-haspopup="dialog" onClick={open}>
        {t('ui.delete')}
      </Button>
      <Modal opened={opened} onClose={close} title={t('generic.deleteTitle', { name: resource.name })} closeButtonProps={{ 'aria-label': t('ui.close') }}>
        <Stack>
          <Text>{t('generic.deleteText', { title })}</Text>
          {tells && usages.isPending && <Skeleton h={44} />}
          {usages.data && used.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('generic.notUsed')}
            </Text>
          )}
          {used.length > 0 && (
            <Alert color="yellow" title={t('ui.problem.usedBy')}>
              <ul style={{ margin: 0, paddingLeft: 18 }}>
                {used.map((usage) => (
                  <li key={usage.type}>{`${usage.type}: ${usage.count}`}</li>
                ))}
              </ul>
            </Alert>
          )}
          {drop.error ? <ErrorNote error={drop.error} /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={close} data-autofocus>
              {t('ui.cancel')}
            </Button>
            <Button color="red.8" loading={drop.isPending} onClick={() => drop.mutate()}>
              {t('ui.delete')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

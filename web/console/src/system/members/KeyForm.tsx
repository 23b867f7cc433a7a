import { Alert, Button, Group, Modal, Stack, TagsInput, TextInput } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import '@mantine/dates/styles.css';
import { call, ErrorNote, faultAt, type PatchStep, useText } from '@reeve/ui';
import { fromLocal, toLocal } from '@reeve/ui/fields/instants';
import { IconAlertTriangle, IconDeviceFloppy } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type ApiKey, keysQuery } from './keys';

interface Props {
  path: string;
  /** The key to change; a new pair where there is none. */
  old?: ApiKey | undefined;
  onClose: () => void;
  /** The saved key, with its private half where a pair was made. */
  onSaved: (saved: ApiKey) => void;
}

function stepsOf(old: ApiKey, wanted: Pick<ApiKey, 'description' | 'allowedAddresses'> & { expires: string | null }): PatchStep[] {
  const steps: PatchStep[] = [];
  if (wanted.description !== old.description) steps.push({ op: 'replace', path: 'description', value: wanted.description });
  if (wanted.expires !== (old.expires ?? null)) steps.push({ op: 'replace', path: 'expires', value: wanted.expires });
  if (JSON.stringify(wanted.allowedAddresses) !== JSON.stringify(old.allowedAddresses ?? [])) {
    steps.push({ op: 'replace', path: 'allowedAddresses', value: wanted.allowedAddresses });
  }
  return steps;
}

/** Describes a key pair: saving makes the pair, and another description a new one. */
export function KeyForm({ path, old, onClose, onSaved }: Props) {
  const t = useText();
  const queryClient = useQueryClient();
  const [description, setDescription] = useState(old?.description ?? '');
  const [expires, setExpires] = useState<string | null>(old?.expires ?? null);
  const [allowedAddresses, setAddresses] = useState<string[]>(old?.allowedAddresses ?? []);
  const rotates = old !== undefined && description.trim() !== old.description;
  const wanted = { description: description.trim(), expires, allowedAddresses };
  const save = useMutation({
    mutationFn: async (): Promise<ApiKey> => {
      if (!old) {
        const body = { ...wanted, expires: expires ?? undefined };
        return (await call<ApiKey>('POST', path, { body })).data;
      }
      return (await call<ApiKey>('PATCH', `${path}/${old.id}`, { body: stepsOf(old, wanted) })).data;
    },
    onSuccess: async (saved) => {
      await queryClient.invalidateQueries({ queryKey: keysQuery(path).queryKey });
      onSaved(saved);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (old && stepsOf(old, wanted).length === 0) onClose();
    else save.mutate();
  };
  return (
    <Modal opened onClose={onClose} title={old ? t('system.keys.edit') : t('system.keys.new')} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={t('system.keys.description')}
            description={t('system.keys.descriptionHint')}
            required
            maxLength={100}
            value={description}
            onChange={(event) => setDescription(event.currentTarget.value)}
            error={faultAt(save.error, 'description')}
          />
          {rotates && (
            <Alert role="alert" color="yellow" icon={<IconAlertTriangle size={18} />} title={t('system.keys.rotatesTitle')}>
              {t('system.keys.rotatesText')}
            </Alert>
          )}
          <DateTimePicker
            label={t('system.keys.expires')}
            placeholder={t('system.keys.never')}
            value={toLocal(expires)}
            onChange={(value) => setExpires(fromLocal(value))}
            valueFormat="lll"
            clearable
            clearButtonProps={{ 'aria-label': t('ui.reference.clear') }}
            submitButtonProps={{ 'aria-label': t('ui.save') }}
            error={faultAt(save.error, 'expires')}
          />
          <TagsInput
            label={t('system.keys.addresses')}
            description={t('system.keys.addressesHint')}
            placeholder={allowedAddresses.length === 0 ? '10.0.0.0/8' : undefined}
            value={allowedAddresses}
            onChange={setAddresses}
            acceptValueOnBlur
            error={faultAt(save.error, 'allowedAddresses')}
          />
          {save.error ? <ErrorNote error={save.error} shown={['description', 'expires', 'allowedAddresses']} /> : null}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending} leftSection={<IconDeviceFloppy size={16} />} color={rotates ? 'red.8' : undefined}>
              {rotates ? t('system.keys.saveNewPair') : t('ui.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

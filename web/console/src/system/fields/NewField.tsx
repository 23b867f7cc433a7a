import { Button, Checkbox, Group, Modal, NumberInput, Select, Stack, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { ErrorNote, faultAt, get, post, useText } from '@reeve/ui';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useCatalogue } from '../../frame/useCatalogue';

interface Pod {
  podId: number;
  screenId: string;
  entity: string;
}

interface Given {
  podId: string | null;
  caption: string;
  fieldTypeIdentifier: string | null;
  entryTypeIdentifier: string | null;
  sequenceNumber: number | string;
  helpText: string;
  buttonUrl: string;
  requiredFlag: boolean;
  options: string[];
}

const empty: Given = { podId: null, caption: '', fieldTypeIdentifier: 'Text', entryTypeIdentifier: null, sequenceNumber: 1, helpText: '', buttonUrl: '', requiredFlag: false, options: [] };
const shown = ['podId', 'caption', 'fieldTypeIdentifier', 'entryTypeIdentifier', 'sequenceNumber', 'helpText', 'buttonUrl', 'options'];

/** Adds a field to the records of a screen. */
export function NewField() {
  const t = useText();
  const queryClient = useQueryClient();
  const { find } = useCatalogue();
  const [opened, { open, close }] = useDisclosure(false);
  const [given, setGiven] = useState(empty);
  const pods = useQuery({ queryKey: ['pods'], queryFn: ({ signal }) => get<Pod[]>('system/userDefinedFields/pods', undefined, signal), enabled: opened, staleTime: Infinity });
  const options = (name: string) => find('system/userDefinedFields')?.fields.find((field) => field.name === name)?.options ?? [];
  const set = (change: Partial<Given>) => setGiven((known) => ({ ...known, ...change }));
  const make = useMutation({
    mutationFn: () =>
      post('system/userDefinedFields', {
        ...given,
        podId: Number(given.podId),
        entryTypeIdentifier: given.entryTypeIdentifier ?? undefined,
        helpText: given.helpText || undefined,
        buttonUrl: given.buttonUrl || undefined,
        options: given.options.map((optionValue, at) => ({ optionValue, sortOrder: at + 1 })),
      }),
    onSuccess: async () => {
      close();
      setGiven(empty);
      notifications.show({ color: 'pine', message: t('system.fields.made', { name: given.caption }) });
      await queryClient.invalidateQueries({ queryKey: ['list'] });
      await queryClient.invalidateQueries({ queryKey: ['catalogue'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  const fault = (name: string) => faultAt(make.error, name);
  const picks = given.entryTypeIdentifier === 'List' || given.entryTypeIdentifier === 'Option';
  return (
    <>
      <Button leftSection={<IconPlus size={16} />} aria-haspopup="dialog" onClick={open}>
        {t('system.fields.new')}
      </Button>
      <Modal opened={opened} onClose={close} title={t('system.fields.new')} closeButtonProps={{ 'aria-label': t('ui.close') }}>
        <form onSubmit={submit}>
          <Stack gap="sm">
            <TextInput data-autofocus label={t('system.fields.caption')} required maxLength={25} value={given.caption} onChange={(event) => set({ caption: event.currentTarget.value })} error={fault('caption')} />
            <Select label={t('system.fields.screen')} required searchable data={(pods.data ?? []).map((pod) => ({ value: String(pod.podId), label: `${pod.entity} (${pod.screenId})` }))} value={given.podId} onChange={(podId) => set({ podId })} error={fault('podId')} />
            <Select label={t('system.fields.type')} required allowDeselect={false} data={options('fieldTypeIdentifier')} value={given.fieldTypeIdentifier} onChange={(fieldTypeIdentifier) => set({ fieldTypeIdentifier })} error={fault('fieldTypeIdentifier')} />
            <Select label={t('system.fields.entry')} clearable clearButtonProps={{ 'aria-label': t('ui.reference.clear') }} data={options('entryTypeIdentifier')} value={given.entryTypeIdentifier} onChange={(entryTypeIdentifier) => set({ entryTypeIdentifier })} error={fault('entryTypeIdentifier')} />
            {picks && <TagsInput label={t('system.fields.options')} description={t('system.fields.optionsHint')} value={given.options} onChange={(values) => set({ options: values })} acceptValueOnBlur error={fault('options')} />}
            {given.fieldTypeIdentifier === 'Button' && <TextInput label={t('system.fields.url')} type="url" value={given.buttonUrl} onChange={(event) => set({ buttonUrl: event.currentTarget.value })} error={fault('buttonUrl')} />}
            <NumberInput label={t('system.fields.order')} required allowDecimal={false} value={given.sequenceNumber} onChange={(sequenceNumber) => set({ sequenceNumber })} error={fault('sequenceNumber')} />
            <Textarea label={t('system.fields.help')} maxLength={1000} autosize value={given.helpText} onChange={(event) => set({ helpText: event.currentTarget.value })} error={fault('helpText')} />
            <Checkbox label={t('system.fields.required')} checked={given.requiredFlag} onChange={(event) => set({ requiredFlag: event.currentTarget.checked })} />
            {make.error ? <ErrorNote error={make.error} shown={shown} /> : null}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={close}>
                {t('ui.cancel')}
              </Button>
              <Button type="submit" loading={make.isPending}>
                {t('ui.save')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}

import { closestCenter, DndContext, type DragEndEvent, KeyboardSensor, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { arrayMove, SortableContext, sortableKeyboardCoordinates, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { ActionIcon, Button, Checkbox, Group, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { type FieldInfo, type ResourceInfo, useText } from '@reeve/ui';
import { IconGripVertical, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { chosenColumns, columnFields } from './columns';

interface Props {
  resource: ResourceInfo;
  columns: string | undefined;
  change: (columns: string | undefined) => void;
}

function Chosen({ field, remove }: { field: FieldInfo; remove: (() => void) | undefined }) {
  const t = useText();
  const { attributes, listeners, setNodeRef, transform, transition, isDragging } = useSortable({ id: field.name });
  return (
    <Group
      ref={setNodeRef}
      gap={4}
      wrap="nowrap"
      style={{ transform: CSS.Translate.toString(transform), transition, opacity: isDragging ? 0.6 : 1, background: 'var(--reeve-row)', borderRadius: 6 }}
    >
      {/* A finger on the grip carries the column; elsewhere it scrolls. */}
      <ActionIcon variant="transparent" color="gray" size={28} style={{ touchAction: 'none' }} {...attributes} {...listeners} aria-label={t('generic.moveColumn', { title: field.title })}>
        <IconGripVertical size={15} />
      </ActionIcon>
      <Text size="sm" truncate style={{ flex: 1 }}>
        {field.title}
      </Text>
      {remove && (
        <ActionIcon variant="transparent" color="gray" size={28} aria-label={t('generic.removeColumn', { title: field.title })} onClick={remove}>
          <IconX size={14} />
        </ActionIcon>
      )}
    </Group>
  );
}

/** Which columns a list shows, and in which order: by dragging, or by space and arrow keys. */
export function ColumnsChooser({ resource, columns, change }: Props) {
  const t = useText();
  const [filter, setFilter] = useState('');
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }), useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }));
  const chosen = chosenColumns(resource, columns);
  const names = chosen.map((field) => field.name);
  const set = (next: string[]) => change(next.join(','));
  const drop = ({ active, over }: DragEndEvent) => {
    if (over && active.id !== over.id) set(arrayMove(names, names.indexOf(String(active.id)), names.indexOf(String(over.id))));
  };
  const others = columnFields(resource).filter((field) => !names.includes(field.name) && field.title.toLowerCase().includes(filter.toLowerCase()));
  return (
    <>
        <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop}>
          <SortableContext items={names} strategy={verticalListSortingStrategy}>
            <ScrollArea.Autosize mah={230} type="auto">
              <Stack gap={3}>
                {chosen.map((field) => (
                  <Chosen key={field.name} field={field} remove={names.length > 1 ? () => set(names.filter((name) => name !== field.name)) : undefined} />
                ))}
              </Stack>
            </ScrollArea.Autosize>
          </SortableContext>
        </DndContext>
        <TextInput
          mt="xs"
          size="xs"
          placeholder={t('generic.findColumn')}
          aria-label={t('generic.findColumn')}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
        <ScrollArea.Autosize mah={200} mt={6} type="auto" viewportProps={{ tabIndex: 0 }}>
          <Stack gap={9} p={4}>
            {others.map((field) => (
              <Checkbox key={field.name} label={field.title} checked={false} onChange={() => set([...names, field.name])} />
            ))}
          </Stack>
        </ScrollArea.Autosize>
        <Button mt="xs" size="compact-sm" variant="subtle" onClick={() => change(undefined)} disabled={!columns}>
          {t('generic.standardColumns')}
        </Button>
    </>
  );
}

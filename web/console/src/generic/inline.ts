import type { FieldInfo, ResourceInfo } from '@reeve/ui';

/** Whether a list offers to change the field in place: choices, and short lists such as statuses. */
export function canChangeInline(resource: ResourceInfo, field: FieldInfo): boolean {
  if (resource.rights.edit === 'None' || field.readOnly || field.writeOnce) return false;
  if (field.type === 'choice') return true;
  return field.type === 'reference' && !field.asNumber && /(^|s)(status|priority)$/i.test(field.name);
}

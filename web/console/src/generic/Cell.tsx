import { type FieldInfo, isObject, type RecordRow, type ResourceInfo, showAge, showNumber, showValue, useText, valueAt } from '@reeve/ui';
import { IconCheck } from '@tabler/icons-react';
import { recordHref } from './addresses';
import { InlineChoice } from './InlineChoice';
import { canChangeInline } from './inline';
import { RowLink } from './RowLink';

interface Props {
  path: string;
  resource: ResourceInfo;
  field: FieldInfo;
  row: RecordRow;
  now: number;
}

function Reference({ field, value }: { field: FieldInfo; value: unknown }) {
  const text = showValue(field, value);
  const id = isObject(value) ? value.id : value;
  if (!text || typeof id !== 'number' || !field.target || field.target.includes('{') || field.target.includes('/info')) return <span>{text}</span>;
  return (
    <RowLink href={recordHref(field.target, id)} className="reeve-quiet">
      {text}
    </RowLink>
  );
}

/** What a column shows of a row. */
export function Cell({ path, resource, field, row, now }: Props) {
  const t = useText();
  const value = valueAt(row, field.name);
  if (field.name === resource.label || (field.name === 'id' && !resource.label)) {
    return (
      <RowLink href={recordHref(path, row.id ?? 0)} className="reeve-name">
        {showValue(field, value) || `#${row.id ?? ''}`}
      </RowLink>
    );
  }
  if (canChangeInline(resource, field)) return <InlineChoice path={path} field={field} row={row} />;
  if (field.type === 'boolean') {
    return value === true ? <IconCheck size={16} role="img" aria-label={t('generic.yes')} /> : <span className="reeve-faint">–</span>;
  }
  if (field.type === 'reference') return <Reference field={field} value={value} />;
  if (field.type === 'choice' && value) return <span className="reeve-chip">{String(value)}</span>;
  if (field.type === 'dateTime' && typeof value === 'string') {
    return (
      <time dateTime={value} title={showAge(value, now)} className="reeve-number">
        {showValue(field, value)}
      </time>
    );
  }
  if (field.name === 'id' && typeof value === 'number') return <span className="reeve-number reeve-faint">{String(value)}</span>;
  if (field.type === 'integer' && typeof value === 'number') return <span className="reeve-number">{showNumber(value)}</span>;
  return <span className={field.type === 'decimal' ? 'reeve-number' : undefined}>{showValue(field, value)}</span>;
}

import { type FieldInfo, isObject, type RecordRow, type ResourceInfo, showAge, showNumber, showValue, titleField, useText, valueAt } from '@reeve/ui';
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

// A column may be narrower than what it shows: the whole of it is told on the element itself.
const whole = (text: string): string | undefined => (text.length > 8 ? text : undefined);

function Reference({ field, value }: { field: FieldInfo; value: unknown }) {
  const text = showValue(field, value);
  const id = isObject(value) ? value.id : value;
  if (!text || typeof id !== 'number' || !field.target || field.target.includes('{') || field.target.includes('/info')) return <span title={whole(text)}>{text}</span>;
  return (
    <RowLink href={recordHref(field.target, id)} className="reeve-quiet" title={whole(text)}>
      {text}
    </RowLink>
  );
}

/** What a column shows of a row. */
export function Cell({ path, resource, field, row, now }: Props) {
  const t = useText();
  const value = valueAt(row, field.name);
  const title = titleField(resource);
  if (field.name === title || (field.name === 'id' && !title)) {
    const name = showValue(field, value) || `#${row.id ?? ''}`;
    return (
      <RowLink href={recordHref(path, row.id ?? 0)} className="reeve-name" title={whole(name)}>
        {name}
      </RowLink>
    );
  }
  if (canChangeInline(resource, field)) return <InlineChoice path={path} field={field} row={row} />;
  if (field.type === 'boolean') {
    return value === true ? <IconCheck size={16} role="img" aria-label={t('generic.yes')} /> : <span className="reeve-faint">–</span>;
  }
  if (field.type === 'reference') return <Reference field={field} value={value} />;
  if (field.type === 'choice' && value) {
    return (
      <span className="reeve-chip" title={whole(String(value))}>
        {String(value)}
      </span>
    );
  }
  if (field.type === 'dateTime' && typeof value === 'string') {
    return (
      <time dateTime={value} title={showAge(value, now)} className="reeve-number">
        {showValue(field, value)}
      </time>
    );
  }
  if (field.name === 'id' && typeof value === 'number') return <span className="reeve-number reeve-faint">{String(value)}</span>;
  if (field.type === 'integer' && typeof value === 'number') return <span className="reeve-number">{showNumber(value)}</span>;
  const text = showValue(field, value);
  return (
    <span className={field.type === 'decimal' ? 'reeve-number' : undefined} title={whole(text)}>
      {text}
    </span>
  );
}

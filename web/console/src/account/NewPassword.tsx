import { PasswordInput } from '@mantine/core';
import { useText } from '@reeve/ui';
import { useState } from 'react';

/** A password being chosen: typed twice. */
export interface ChosenPassword {
  wanted: string;
  again: string;
  /** Whether the form was sent: only then a difference is a fault. */
  tried: boolean;
}

const empty: ChosenPassword = { wanted: '', again: '', tried: false };

/** The state of a password being chosen. */
export function useNewPassword() {
  const [value, setValue] = useState(empty);
  return {
    value,
    set: (change: Partial<ChosenPassword>) => setValue((now) => ({ ...now, ...change })),
    /** Whether both agree; from now on a difference is shown. */
    agrees: () => {
      setValue((now) => ({ ...now, tried: true }));
      return value.wanted === value.again;
    },
    clear: () => setValue(empty),
  };
}

interface Props {
  chosen: ReturnType<typeof useNewPassword>;
  error: string | undefined;
  autoFocus?: boolean;
}

/** The two fields in which a password is chosen. */
export function NewPassword({ chosen: { value, set }, error, autoFocus = false }: Props) {
  const t = useText();
  return (
    <>
      <PasswordField label={t('account.newPassword')} value={value.wanted} onChange={(wanted) => set({ wanted })} use="new-password" error={error} autoFocus={autoFocus} />
      <PasswordField label={t('account.repeat')} value={value.again} onChange={(again) => set({ again })} use="new-password" error={value.tried && value.again !== value.wanted ? t('account.differs') : undefined} />
    </>
  );
}

interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  use: 'current-password' | 'new-password';
  error?: string | undefined;
  autoFocus?: boolean;
  focusFirst?: boolean;
}

/** One field for a password, with the button that shows it. */
export function PasswordField({ label, value, onChange, use, error, autoFocus = false, focusFirst = false }: FieldProps) {
  const t = useText();
  return (
    <PasswordInput
      size="sm"
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete={use}
      required
      error={error}
      autoFocus={autoFocus}
      {...(focusFirst ? { 'data-autofocus': true } : {})}
      visibilityToggleButtonProps={{ 'aria-label': t('account.showPassword'), tabIndex: 0 }}
    />
  );
}

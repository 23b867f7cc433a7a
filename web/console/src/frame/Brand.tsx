/** The mark of Reeve. */
export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false">
      <rect width="32" height="32" rx="8" fill="#1a9183" />
      <path
        fill="#fff"
        d="M10 24V8h7.2c3.3 0 5.3 1.8 5.3 4.8 0 2.3-1.2 3.9-3.2 4.5L23 24h-4l-3.3-6.2h-2.2V24H10zm3.5-9h3.2c1.5 0 2.3-.7 2.3-2s-.8-2-2.3-2h-3.2v4z"
      />
    </svg>
  );
}

import { Skeleton, useComputedColorScheme } from '@mantine/core';
import { useText } from '@reeve/ui';
import { Bar, BarChart, CartesianGrid, Cell, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';

export interface Bars {
  key: string;
  name: string;
  count: number;
  color: string;
}

function useColors() {
  const dark = useComputedColorScheme('light') === 'dark';
  return dark
    ? { text: '#a3b2b4', line: '#2c383b', first: '#4bb0a1', second: '#8aa0b8', card: '#161e20' }
    : { text: '#556365', line: '#dfe5e4', first: '#0a6a5f', second: '#8fa3b5', card: '#ffffff' };
}

interface CourseProps {
  weeks: readonly { name: string; opened: number; closed: number }[];
  choose: (at: number) => void;
}

/** Opened and closed tickets, week by week. */
export function CourseChart({ weeks, choose }: CourseProps) {
  const t = useText();
  const colors = useColors();
  return (
    <ResponsiveContainer width="100%" height={230}>
      <BarChart data={[...weeks]} margin={{ top: 8, right: 4, left: -18, bottom: 0 }} barGap={2} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke={colors.line} />
        <XAxis dataKey="name" tick={{ fill: colors.text, fontSize: 12 }} tickLine={false} axisLine={{ stroke: colors.line }} />
        <YAxis allowDecimals={false} tick={{ fill: colors.text, fontSize: 12 }} tickLine={false} axisLine={false} />
        <Tooltip cursor={{ fill: colors.line, opacity: 0.5 }} contentStyle={{ background: colors.card, border: `1px solid ${colors.line}`, borderRadius: 8 }} />
        <Legend iconType="circle" iconSize={9} wrapperStyle={{ fontSize: 13 }} />
        <Bar dataKey="opened" name={t('desk.dashboard.opened')} fill={colors.first} radius={[3, 3, 0, 0]} isAnimationActive={false} onClick={(_, at) => choose(at)} cursor="pointer" />
        <Bar dataKey="closed" name={t('desk.dashboard.closed')} fill={colors.second} radius={[3, 3, 0, 0]} isAnimationActive={false} onClick={(_, at) => choose(at)} cursor="pointer" />
      </BarChart>
    </ResponsiveContainer>
  );
}

interface BarsProps {
  bars: readonly Bars[];
  choose: (key: string) => void;
}

/** A few figures beside each other. */
export function FiguresChart({ bars, choose }: BarsProps) {
  const colors = useColors();
  return (
    <ResponsiveContainer width="100%" height={230}>
      <BarChart data={[...bars]} layout="vertical" margin={{ top: 4, right: 28, left: 8, bottom: 0 }} accessibilityLayer={false}>
        <XAxis type="number" hide allowDecimals={false} />
        <YAxis type="category" dataKey="name" width={112} tick={{ fill: colors.text, fontSize: 12 }} tickLine={false} axisLine={false} />
        <Bar
          dataKey="count"
          radius={[0, 4, 4, 0]}
          isAnimationActive={false}
          label={{ position: 'right', fill: colors.text, fontSize: 12 }}
          cursor="pointer"
          onClick={(_, at) => choose(bars[at]?.key ?? '')}
        >
          {bars.map((one) => (
            <Cell key={one.key} fill={one.color} />
          ))}
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}

/** The room a chart takes, while it is on its way. */
export function ChartWaiting() {
  return <Skeleton h={230} />;
}

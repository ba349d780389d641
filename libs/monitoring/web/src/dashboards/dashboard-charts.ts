import type { readDashboards } from '@downstream/contracts/monitoring';
import type { Received } from '@downstream/contracts/route';
import type { Say } from '@downstream/ui/client';
import type { ChartFigures } from '@downstream/ui/charts';

/** The numbers as they came. */
export type Dashboards = Received<typeof readDashboards>;

/** A chart of the page: its finding, over what it was counted, and what it draws. */
export interface DashboardChart {
  readonly id: string;
  readonly finding: string;
  readonly about: string;
  readonly figures: ChartFigures;
}

/** How a page writes what is no word. */
export interface Written {
  readonly day: (day: string) => string;
  readonly list: (list: string) => string;
}

const tenth = (n: number): number => Math.round(n * 10) / 10;

const MANY_HOURS = 72;

/** The six charts of the page, each titled with its finding. The weeks of three of them are the same. */
export function dashboardCharts(from: Dashboards, t: Say, { day, list }: Written): DashboardChart[] {
  const { weeks, open, tiers, hits, lists } = from;
  const ofWeek = { categories: weeks.map(({ week }) => day(week)), of: t('monitoring.dash.week') };
  const opened = sum(weeks.map((one) => one.opened));
  const decided = sum(weeks.map(({ inTime, late }) => inTime + late));
  const late = sum(weeks.map((one) => one.late));
  const waiting = sum(open.ages.map(({ count }) => count));
  const ages = weeks.flatMap(({ meanAge }) => (meanAge === null ? [] : [meanAge]));
  const [was = null, is = null] = [ages.at(0) ?? null, ages.at(-1) ?? null];
  const rated = sum(tiers.map(({ count }) => count));
  const settled = sum(hits.map((one) => one.settled));
  const falsely = sum(hits.map(({ falsePositives }) => falsePositives));
  const oldest = lists.reduce((a, b) => Math.max(a, b.hours), 0);
  // Nobody reads thousands of hours.
  const inDays = oldest >= MANY_HOURS;
  const aged = (hours: number): number => tenth(inDays ? hours / 24 : hours);
  return [
    {
      id: 'inflow',
      finding: t('monitoring.dash.inflow', { opened, decided }),
      about: t('monitoring.dash.inflowAbout'),
      figures: {
        ...{ kind: 'BARS', unit: '', ...ofWeek },
        series: [
          { name: t('monitoring.dash.opened'), values: weeks.map((one) => one.opened), tone: 'wait' },
          { name: t('monitoring.dash.decided'), values: weeks.map((one) => one.inTime + one.late), tone: 'good' },
        ],
      },
    },
    {
      id: 'age',
      finding:
        is === null || was === null
          ? t('monitoring.dash.ageNone')
          : t(`monitoring.dash.age.${is > was ? 'rose' : is < was ? 'fell' : 'same'}`, { days: tenth(is) }),
      about: t('monitoring.dash.ageAbout'),
      figures: {
        ...{ kind: 'LINE', unit: '', ...ofWeek },
        series: [{ name: t('monitoring.dash.days'), values: weeks.map(({ meanAge }) => meanAge && tenth(meanAge)) }],
      },
    },
    {
      id: 'time',
      finding: t(decided === 0 ? 'monitoring.dash.timeNone' : 'monitoring.dash.time', {
        ...{ late, decided, overdue: open.overdue },
      }),
      about: t('monitoring.dash.timeAbout'),
      figures: {
        ...{ kind: 'STACKED', unit: '', ...ofWeek },
        series: [
          { name: t('monitoring.dash.inTime'), values: weeks.map(({ inTime }) => inTime), tone: 'good' },
          { name: t('monitoring.dash.late'), values: weeks.map((one) => one.late), tone: 'stop' },
        ],
      },
    },
    {
      id: 'tiers',
      finding: t('monitoring.dash.tiers', { high: tiers.find(({ tier }) => tier === 'HIGH')?.count ?? 0, n: rated }),
      about: t('monitoring.dash.tiersAbout', { waiting }),
      figures: {
        ...{ kind: 'BARS', unit: '', of: t('monitoring.dash.tier') },
        categories: tiers.map(({ tier }) => t(tier ? `distributors.tier.${tier}` : 'distributors.tier.none')),
        series: [{ name: t('monitoring.dash.distributors'), values: tiers.map(({ count }) => count) }],
      },
    },
    {
      id: 'false',
      finding: settled === 0 ? t('monitoring.dash.falseNone') : t('monitoring.dash.false', { n: falsely, of: settled }),
      about: t('monitoring.dash.falseAbout'),
      figures: {
        ...{ kind: 'BARS', unit: ' %', of: t('monitoring.dash.list') },
        categories: hits.map((one) => list(one.list)),
        series: [
          {
            name: t('monitoring.dash.rate'),
            values: hits.map((one) => (one.settled ? tenth((100 * one.falsePositives) / one.settled) : null)),
          },
        ],
      },
    },
    {
      id: 'lists',
      finding:
        lists.length === 0
          ? t('monitoring.dash.listsNone')
          : t(inDays ? 'monitoring.dash.listsDays' : 'monitoring.dash.listsHours', { n: aged(oldest) }),
      about: t('monitoring.dash.listsAbout'),
      figures: {
        ...{ kind: 'BARS', unit: '', of: t('monitoring.dash.list') },
        categories: lists.map((one) => list(one.list)),
        series: [
          {
            name: t(inDays ? 'monitoring.dash.ageDays' : 'monitoring.dash.ageHours'),
            values: lists.map(({ hours }) => aged(hours)),
            tone: 'wait',
          },
        ],
      },
    },
  ];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

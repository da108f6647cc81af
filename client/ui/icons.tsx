// The icons of the house: plain strokes on a 20 px grid, always beside a word or a label.
const PATHS = {
  inbox: 'M3 11l2.5-7h9L17 11v5H3zM3 11h4l1.2 2h3.6L13 11h4',
  radio:
    'M10 11v6M10 9a1 1 0 100 .01M6.5 12.5a5 5 0 010-7M13.5 5.500a5 5 0 010 7M4 15a8.500 8.500 0 010-12M16 3a8.500 8.500 0 010 12',
  phone: 'M5 3h3l1.500 4-2 1.500a9 9 0 004 4L13 10.500l4 1.500v3a2 2 0 01-2 2A12 12 0 013 5a2 2 0 012-2z',
  email: 'M3 5h14v10H3zM3 6l7 5 7-5',
  document: 'M5 2h7l3 3v13H5zM12 2v3h3M8 9h5M8 12h5M8 15h3',
  person: 'M10 10a3.500 3.500 0 100-7 3.500 3.500 0 000 7zM3.500 17.500c.5-3.500 3-5 6.500-5s6 1.500 6.500 5',
  people:
    'M7.500 9.500a3 3 0 100-6 3 3 0 000 6zM2 17c.4-3.200 2.500-4.700 5.500-4.700S12.600 13.800 13 17M13 9a2.600 2.600 0 10-.5-5M14.500 12c2 .4 3.200 1.800 3.500 4.300',
  eye: 'M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5zM10 12.300a2.300 2.300 0 100-4.600 2.300 2.300 0 000 4.600z',
  media: 'M3 4h14v9H3zM7 17h6M10 13v4M6 7.500h8M6 10h5',
  bank: 'M3 8l7-4 7 4zM4.500 8v6M8 8v6M12 8v6M15.500 8v6M3 16.500h14',
  chat: 'M3 4h14v9H9l-4 3.500V13H3z',
  announcement: 'M3 8v4h3l6 4V4L6 8zM15 7.500a4 4 0 010 5',
  search: 'M9 14.500a5.500 5.500 0 100-11 5.500 5.500 0 000 11zM13 13l4 4',
  clip: 'M14.500 9l-5 5a3 3 0 01-4.300-4.300l6-6a2 2 0 012.900 2.900l-5.800 5.800a1 1 0 01-1.400-1.400L12 6',
  check: 'M4 10.500l4 4 8-9',
  cross: 'M5 5l10 10M15 5L5 15',
  stop: 'M7 2.500h6l4.500 4.500v6L13 17.500H7L2.500 13V7zM7 10h6',
  break: 'M4 7h10v5a4 4 0 01-4 4H8a4 4 0 01-4-4zM14 8h1.500a2 2 0 010 4H14M7 2v2M11 2v2',
  pause: 'M7 4v12M13 4v12',
  play: 'M6 4l10 6-10 6z',
  clock: 'M10 17.500a7.500 7.500 0 100-15 7.500 7.500 0 000 15zM10 6v4l3 2',
  link: 'M4 12a8 8 0 0112 0M6.500 14.200a4.500 4.500 0 017 0M10 16.500v.01M2 9.500a11 11 0 0116 0',
  unlinked:
    'M3 3l14 14M8 7.200A10.500 10.500 0 0118 9.500M2 9.500a11 11 0 013.500-2.200M4.500 12.500A7.500 7.500 0 018 10.700M10 16.500v.01',
  warning: 'M10 3l7.500 13.500h-15zM10 8v4M10 14.300v.01',
  info: 'M10 17.500a7.500 7.500 0 100-15 7.500 7.500 0 000 15zM10 9v5M10 6.300v.01',
  law: 'M10 3v14M5 17h10M4 6h12M4 6l-2 5h4zM16 6l-2 5h4z',
  flag: 'M5 18V3h9l-1.500 3L14 9H5',
  up: 'M10 16V4M5 9l5-5 5 5',
  down: 'M5 7.500l5 5 5-5',
  left: 'M12.500 4l-6 6 6 6',
  right: 'M7.500 4l6 6-6 6',
  send: 'M3 10l14-6-5 13-3-5.500z',
  back: 'M16 10H4M9 5l-5 5 5 5',
  print: 'M6 7V3h8v4M6 14H3V7h14v7h-3M6 12h8v5H6z',
  download: 'M10 3v10M6 9l4 4 4-4M4 17h12',
  globe: 'M10 17.500a7.500 7.500 0 100-15 7.500 7.500 0 000 15zM2.500 10h15M10 2.500c5 5 5 10 0 15c-5-5-5-10 0-15z',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  decide: 'M10 2.500v4M10 6.500L4 12v5.500M10 6.500l6 5.500v5.500',
} as const;
export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

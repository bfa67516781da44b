extension Page {
  /// Colours meet WCAG AA on their grounds: 4.5 for text, 3 for what pictures rest on.
  package static let styles = """
    :root {
      color-scheme: light dark;
      --paper: #fbfaf7; --card: #ffffff; --ink: #1c222b; --quiet: #59616e; --line: #e2dfd7;
      --edge: #857f72; --voice: #0f6b6b; --pitch: #5646b0; --note: #8f4a06; --flat: #f6e3c2;
      --green: #226b43; --green-band: #a9d6ba; --amber: #8a5200; --amber-band: #f1dfb8;
      --red: #a92f27;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #14171c; --card: #1c2128; --ink: #e9e6e0; --quiet: #a4acb8; --line: #303742;
        --edge: #7d8794; --voice: #5cc4bd; --pitch: #b0a4fa; --note: #eab464; --flat: #4a3a1f;
        --green: #77d19d; --green-band: #2c6445; --amber: #e8b45c; --amber-band: #4d4126;
        --red: #f38d82;
      }
    }
    * { box-sizing: border-box; }
    [hidden] { display: none !important; }
    :focus-visible { outline: 3px solid var(--voice); outline-offset: 2px; border-radius: 4px; }
    body {
      margin: 0 auto; padding: 2.5rem 1.25rem 3rem; max-width: 47rem;
      background: var(--paper); color: var(--ink);
      font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
      overflow-wrap: anywhere;
    }
    h1, h2 { font-family: ui-serif, Charter, Georgia, "Noto Serif", serif; line-height: 1.2; }
    h1 { font-size: 2rem; margin: 0 0 .35rem; }
    h2 { font-size: 1.3rem; margin: 2.4rem 0 .8rem; }
    h3 { margin: 1.2rem 0 .3rem; font-size: .95rem; color: var(--voice); }
    p { margin: 0; }
    ul, ol { margin: 0; padding: 0; list-style: none; }
    .facts { color: var(--quiet); font-size: .9rem; }

    .limits { margin-top: 1.6rem; padding: .9rem 1.1rem; border-left: 4px solid var(--note);
      background: var(--card); border-radius: 0 8px 8px 0; }
    .limits h2 { font-size: 1rem; margin: 0 0 .3rem; color: var(--note); }
    .strengths li { position: relative; padding-left: 1.8rem; }
    .strengths li::before { content: "✓"; position: absolute; left: .2rem; color: var(--green);
      font-weight: 700; }
    .changes ol { counter-reset: change; }
    .changes li { counter-increment: change; position: relative; padding: 1rem 1.1rem 1rem 3.2rem;
      margin-bottom: .8rem; background: var(--card); border: 1px solid var(--line);
      border-radius: 10px; }
    .changes li::before { content: counter(change); position: absolute; left: 1rem; top: 1rem;
      width: 1.5rem; height: 1.5rem; border-radius: 50%; background: var(--note);
      color: var(--paper); font-size: .85rem; font-weight: 700; line-height: 1.5rem;
      text-align: center; }
    .changes li > p:first-child { font-weight: 600; }
    .listen { margin-top: .35rem; font-size: .9rem; color: var(--quiet); }
    .moment { display: inline-block; padding: 0 .5rem; border: 1px solid var(--line);
      border-radius: 99px; color: var(--ink); background: var(--paper);
      font-variant-numeric: tabular-nums; }
    .practise { margin-top: .45rem; }
    .practise b { color: var(--green); }
    section > ul > li { margin-bottom: .6rem; }
    section > ul > li:last-child { margin-bottom: 0; }
    .information li, .plain li { padding-left: 1rem; border-left: 3px solid var(--line); }

    figure { margin: 0 0 1rem; }
    figcaption { position: relative; z-index: 1; background: var(--paper); pointer-events: none;
      margin: 0 0 0 2.6rem; padding-bottom: .3rem; font-size: .85rem; color: var(--quiet); }
    figcaption b { color: var(--ink); margin-right: .3rem; }
    .lane { position: relative; padding-left: 2.6rem; }
    .lane svg { display: block; width: 100%; border-radius: 4px; background: var(--card);
      outline: 1px solid var(--line); }
    .gutter { position: absolute; left: 0; top: 0; bottom: 0; width: 2.2rem; }
    .gutter span { position: absolute; right: 0; transform: translateY(-50%);
      font-size: .75rem; color: var(--quiet); font-variant-numeric: tabular-nums; }
    .lanes { position: relative; }
    .gaps { position: absolute; inset: 1.2rem 0 1.1rem 2.6rem; overflow: hidden; pointer-events: none; }
    .gaps span { position: absolute; top: 0; bottom: 0; opacity: .55;
      background: repeating-linear-gradient(-45deg, var(--paper) 0 4px, var(--edge) 4px 5px); }
    .ticks { position: relative; height: 1rem; overflow: hidden; }
    .ticks span { position: absolute; padding-left: .2rem; border-left: 1px solid var(--quiet);
      font-size: .75rem; line-height: 1; color: var(--quiet); white-space: nowrap;
      font-variant-numeric: tabular-nums; }
    path { vector-effect: non-scaling-stroke; }
    path.speech { fill: var(--voice); }
    path.sound { fill: var(--voice); }
    path.level { fill: var(--voice); fill-opacity: .25; stroke: var(--voice); stroke-width: 1px; }
    path.pause { fill: var(--quiet); stroke: var(--quiet); stroke-width: .5px; }
    path.other { fill: var(--pitch); }
    path.filler, path.change { fill: var(--note); stroke: var(--note); stroke-width: 2px; }
    path.change { stroke-width: 6px; stroke-linejoin: round; }
    path.light-green { fill: #2f9e63; }
    path.light-yellow { fill: #e0b000; }
    path.light-red { fill: #c9372c; }
    path.flat { fill: var(--flat); }
    path.rule, path.scale { fill: none; stroke: var(--line); stroke-width: 1px; }
    path.pitch, path.pace { fill: none; stroke-width: 1.75px; stroke-linecap: round;
      stroke-linejoin: round; }
    path.pitch { stroke: var(--pitch); }
    path.pace { stroke: var(--voice); }
    .green { fill: var(--green-band); }
    .amber { fill: var(--amber-band); }
    .place { fill: var(--ink); stroke: var(--card); stroke-width: 1.5px; }

    .rows { border-bottom: 1px solid var(--line); font-size: .95rem; }
    .rows li { margin: 0; border-top: 1px solid var(--line); }
    summary { cursor: pointer; }
    .rows summary { display: grid; grid-template-columns: 1.1rem 12.4rem 8.2rem 1fr auto;
      column-gap: .4rem;
      align-items: baseline; padding: .4rem 0; list-style: none; }
    .rows summary::-webkit-details-marker { display: none; }
    .rows summary::before { content: "▸" / ""; color: var(--quiet); }
    .rows [open] > summary::before { content: "▾" / ""; }
    .rows summary:hover .name { text-decoration: underline; }
    .rows .none { grid-column: 3 / 5; }
    .strength { grid-column: 5; color: var(--quiet); font-size: .8rem; }
    .basis { padding: 0 0 .7rem 1.1rem; font-size: .9rem; }
    .basis p { margin-bottom: .25rem; }
    .meaning::first-letter { text-transform: uppercase; }
    .source { color: var(--quiet); }
    .further { margin-top: 1.4rem; }
    .further > summary { font-weight: 600; padding: .4rem 0; }

    table { width: 100%; margin-bottom: 1.4rem; border-collapse: collapse; table-layout: fixed;
      font-size: .95rem; }
    tr { border-top: 1px solid var(--line); }
    th, td { padding: .32rem .5rem .32rem 0; text-align: left; vertical-align: top;
      font-weight: 400; }
    td:last-child { padding-right: 0; }
    .parts table { table-layout: auto; margin-bottom: .4rem; font-variant-numeric: tabular-nums; }
    .parts tr > :nth-child(n+2) { text-align: right; padding-right: 0; }
    .mark { display: inline-block; width: 1.1rem; }
    .parts thead th:nth-child(n+2) { text-transform: capitalize; padding-right: 1.1rem; }
    .value { font-variant-numeric: tabular-nums; color: var(--quiet); }
    .value b { color: var(--ink); font-weight: 600; }
    .none { color: var(--quiet); }
    .band { font-variant-numeric: tabular-nums; white-space: nowrap; }
    .band svg { width: 7rem; height: .84rem; margin-right: .6rem; vertical-align: -.08rem; }
    .inside { color: var(--green); }
    .near { color: var(--amber); }
    .outside { color: var(--red); }

    .overall { font-size: 1.5rem; font-weight: 700; line-height: 1.2; }
    .score dl { display: flex; flex-wrap: wrap; gap: .3rem 1.6rem; margin: .6rem 0; }
    .score dl div { display: flex; gap: .5rem; }
    dt { font-weight: 600; }
    dd { margin: 0; }
    footer { margin-top: 2.4rem; padding-top: .8rem; border-top: 1px solid var(--line); }

    @media (max-width: 34rem) {
      body { padding: 1.4rem 1rem 2rem; }
      h1 { font-size: 1.6rem; }
      .rows summary { grid-template-columns: 1.1rem 1fr auto; column-gap: .4rem; }
      .rows .value { grid-column: 3; }
      .rows .band, .rows .none { grid-column: 2 / 4; }
      .strength { grid-column: 2 / 4; }
      .lane { padding-left: 2rem; }
      .gutter { width: 1.7rem; }
      .gaps { left: 2rem; }
      figcaption { margin-left: 2rem; }
      .changes li { padding-left: 2.9rem; }
      .changes li::before { left: .8rem; }
    }
    @page { margin: 14mm; }
    @media print {
      :root {
        color-scheme: light;
        --paper: #ffffff; --card: #ffffff; --ink: #1c222b; --quiet: #59616e; --line: #d8d5cd;
        --edge: #857f72; --voice: #0f6b6b; --pitch: #5646b0; --note: #8f4a06; --flat: #f6e3c2;
        --green: #226b43; --green-band: #a9d6ba; --amber: #8a5200; --amber-band: #f1dfb8;
        --red: #a92f27;
      }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      html { font-size: 9pt; }
      body { padding: 0 1px; max-width: none; line-height: 1.4; }
      h2 { margin: 1rem 0 .4rem; }
      h3 { margin-top: .5rem; }
      footer { margin-top: .8rem; padding-top: .4rem; }
      section > ul > li { margin-bottom: .25rem; }
      .changes li { padding: .5rem .8rem .5rem 2.8rem; margin-bottom: .4rem; }
      .changes li::before { top: .5rem; }
      .listen, .practise { margin-top: .15rem; }
      .limits { margin-top: .6rem; padding: .4rem .8rem; }
      figure { margin-bottom: .35rem; }
      figcaption { padding-bottom: .1rem; }
      .lane svg { max-height: 12mm; }
      figure:has(.sound) { display: none; }
      .numbers { columns: 2; column-gap: 8mm; }
      .numbers > h2 { column-span: all; }
      .rows { font-size: .9rem; border-bottom: 0; }
      .rows summary { grid-template-columns: 1fr 18mm 36mm; padding: .1rem 0; }
      .rows .none { grid-column: 2 / 4; }
      .band svg { width: 14mm; }
      table { margin-bottom: .8rem; }
      th, td { padding-top: .15rem; padding-bottom: .15rem; }
      .further, .rows summary::before, .numbers > .facts, .strength { display: none; }
      li, figure, table, .rows, .limits, .picture, .score { break-inside: avoid; }
      h2, h3 { break-after: avoid; }
    }
    """
}

/// What a page with a playing timeline looks like, after the styles of all pages.
enum TimelineStyle {
  static let sheet = """

    html { scroll-padding-bottom: 5rem; }
    .title { display: flex; justify-content: space-between; align-items: end; gap: 1rem; }
    .keys { margin-bottom: .8rem; }
    button { font: inherit; color: var(--ink); background: var(--card); cursor: pointer;
      border: 1px solid var(--edge); border-radius: 99px; }
    button:hover { border-color: var(--voice); color: var(--voice); }
    button.moment { padding: .1rem .7rem; min-height: 1.7rem; margin: .1rem 0; color: var(--voice);
      border-color: var(--voice); }
    button.moment::before { content: "▶" / ""; margin-right: .35rem; font-size: .65em;
      vertical-align: .12em; }
    button.moment:hover { background: var(--voice); color: var(--card); }
    .zoom { display: flex; gap: .3rem; margin-bottom: .8rem; }
    .zoom button { min-width: 2rem; min-height: 2rem; padding: 0 .6rem; }
    .player { position: fixed; z-index: 2; left: 50%; bottom: .8rem; transform: translateX(-50%);
      display: flex; align-items: center; gap: .9rem; padding: .45rem 1.1rem .45rem .5rem;
      background: var(--card); border: 1px solid var(--edge); border-radius: 99px;
      box-shadow: 0 3px 14px rgb(0 0 0 / .18); font-variant-numeric: tabular-nums;
      white-space: nowrap; }
    #play { min-width: 6.4rem; min-height: 2.4rem; padding: 0 1rem; font-weight: 600;
      color: var(--card); background: var(--voice); border-color: var(--voice); }
    #play::before { content: "▶" / ""; margin-right: .5rem; font-size: .75em; }
    #play.playing::before { content: "❚❚" / ""; }
    #play:hover { color: var(--card); filter: brightness(1.1); }
    .track { position: absolute; z-index: 2; inset: 0 0 0 2.6rem; cursor: crosshair; border-radius: 4px; }
    .cursor, .pointer { position: absolute; top: 0; bottom: 0; width: 2px; margin-left: -1px;
      background: var(--ink); pointer-events: none; }
    .pointer { width: 1px; background: var(--quiet); }
    #told { min-height: 5.6rem; margin-top: .6rem; padding: .6rem .9rem; background: var(--card);
      border: 1px solid var(--line); border-radius: 8px; font-variant-numeric: tabular-nums; }
    #told-findings { color: var(--quiet); font-size: .9rem; white-space: pre-line; }
    footer { padding-bottom: 4rem; }
    @media (min-width: 64rem) { .picture { margin: 0 -7rem; } }
    @media (max-width: 34rem) { .track { left: 2rem; } }
    @media print {
      .player, .zoom, .keys, .track, #told { display: none; }
      button.moment { padding: 0 .5rem; min-height: 0; margin: 0; border-color: var(--line);
        color: var(--ink); }
      button.moment::before { content: none; }
      .picture { margin: 0; }
      footer { padding-bottom: 0; }
    }
    """
}

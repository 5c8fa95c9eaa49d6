/// The look of a printed report: black on white, A4, table 3 on one page.
enum PrintStyle {
  static let sheet: StaticString = """
    @page { size: A4; margin: 18mm 16mm; }
    * { box-sizing: border-box; }
    body { margin: 0; color: #111; background: #fff; line-height: 1.6;
      font-family: "Source Han Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
    main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem; overflow-wrap: anywhere; }
    h1 { font-size: 1.4rem; margin: 0 0 .8rem; }
    h2 { font-size: 1.1rem; margin: 1.6rem 0 .5rem; break-after: avoid; }
    h3 { font-size: 1rem; margin: 1rem 0 .3rem; break-after: avoid; }
    p { margin: .3rem 0; text-indent: 2em; }
    dl.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: .2rem 1.5rem;
      margin: 0; }
    dl.facts div { display: flex; gap: .6rem; }
    dt { color: #555; white-space: nowrap; }
    dd { margin: 0; }
    table { width: 100%; border-collapse: collapse; font-size: .85rem; font-variant-numeric: tabular-nums; }
    section { overflow-x: auto; }
    th, td { border: 1px solid #666; padding: .15rem .3rem; }
    th { font-weight: normal; background: #f4f4f4; }
    th[scope=row] { text-align: left; }
    td { text-align: right; white-space: nowrap; }
    td.ambiguous, td.illegible, table.list td { white-space: normal; }
    section.requests td { width: 3.4rem; }
    table.list td { text-align: left; vertical-align: top; }
    td.error { outline: 2px solid #b00020; outline-offset: -2px; font-weight: bold; }
    td.warning { outline: 2px dashed #8a5a00; outline-offset: -2px; }
    td.ambiguous, td.illegible { background: #fff3cd; }
    td.derived { text-decoration: underline dotted; }
    td.absent { background: #f4f4f4; }
    ol.findings li { margin: .4rem 0; break-inside: avoid; }
    ol.findings b { color: #444; }
    ol.findings .error b { color: #b00020; }
    ol.findings .warning b { color: #8a5a00; }
    blockquote { margin: .2rem 0 .2rem 1rem; color: #444; }
    small { color: #555; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    @media print {
      main { padding: 0; max-width: none; }
      section { break-inside: avoid; overflow: visible; }
      section.statistics { break-inside: auto; }
      section.requests { break-before: page; }
      section.requests table { font-size: .72rem; }
      th, td.ambiguous, td.illegible { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      section.remedies table { font-size: .72rem; }
    }
    """
}

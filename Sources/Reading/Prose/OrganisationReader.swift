import Disclosure

/// Finds the organ that reports, in the longest form that is printed; it expands nothing and guesses nothing.
struct OrganisationReader {
  let title: String?
  let opening: Prose?
  let closing: Prose?
  let sections: [Prose]

  /// The name as printed, or nil where the text does not tell.
  func organisation() -> String? {
    let base = titled() ?? published() ?? named() ?? signed()
    guard let base else { return nil }
    return longerForm(of: base) ?? text(base)
  }

  // MARK: Where a name may stand

  /// A name in the text, as printed and folded.
  private struct Name {
    var units: [UInt16]
    var printed: String
  }

  private func text(_ name: Name) -> String { name.printed }

  /// 西山区科学技术和工业信息化局2022年政府信息公开工作年度报告, 2022年庆元县政府信息公开工作年度报告.
  private func titled() -> Name? {
    guard let title else { return nil }
    return name(in: Prose(ReportSection(key: "", title: "", text: title, line: 1, lines: [1]), index: 0))
  }

  private static let openers = ["标题:"].map(\.foldedUnits)
  private static let closers = ["政府信息公开", "信息公开", "政务公开", "政府信息", "年度报告", "工作报告"].map(\.foldedUnits)

  private func name(in prose: Prose) -> Name? {
    var range = 0..<prose.units.count
    for opener in OrganisationReader.openers where prose.units.stands(opener, at: 0) {
      range = opener.count..<range.upperBound
    }
    if let closer = OrganisationReader.closers.compactMap({ prose.units.positions(of: $0).first }).min() {
      range = range.lowerBound..<max(range.lowerBound, closer)
    }
    return withoutYear(prose, range)
  }

  /// The name in front of the year, or behind it where the year stands first.
  private func withoutYear(_ prose: Prose, _ range: Range<Int>) -> Name? {
    guard let year = yearRange(prose.units, range) else { return name(prose, range, mayBeRegion: true) }
    return name(prose, range.lowerBound..<year.lowerBound, mayBeRegion: true)
      ?? name(prose, year.upperBound..<range.upperBound, mayBeRegion: true)
  }

  private func yearRange(_ units: [UInt16], _ range: Range<Int>) -> Range<Int>? {
    let scanner = NumberScanner(units: units, limit: range.upperBound)
    for position in range {
      var outcome: NumberScanner.Outcome?
      if units[position].isDigit {
        outcome = scanner.digits(at: position)
      } else if NumberScanner.chineseValue(units[position]) != nil {
        outcome = scanner.chinese(at: position)
      }
      if case .year(_, let end) = outcome { return position..<end }
    }
    return nil
  }

  /// A stretch that is the name of an organ, or nil.
  private func name(_ prose: Prose, _ range: Range<Int>, mayBeRegion: Bool) -> Name? {
    var range = range
    while let first = range.first, prose.units[first].isSkippable || prose.units[first] == UInt16(scalar: "关") {
      range = (first + 1)..<range.upperBound
    }
    while let last = range.last, prose.units[last].isSkippable || prose.units[last] == UInt16(scalar: "的") {
      range = range.lowerBound..<last
    }
    let units = Array(prose.units[range])
    guard (3...40).contains(units.count),
      units.allSatisfy({ $0.isHan || $0 == UInt16(scalar: "(") || $0 == UInt16(scalar: ")") }),
      !OrganisationReader.isPronoun(units[0]), let kind = OrganSuffix.kind(of: units),
      mayBeRegion || kind != .region
    else { return nil }
    return Name(units: units, printed: prose.words(range))
  }

  private static func isPronoun(_ unit: UInt16) -> Bool {
    unit == UInt16(scalar: "我") || unit == UInt16(scalar: "本") || unit == UInt16(scalar: "各")
      || unit == UInt16(scalar: "全") || unit == UInt16(scalar: "该")
      || unit == UInt16(scalar: "由") || unit == UInt16(scalar: "经")
  }

  // MARK: Metadata, prose and signature

  private static let publishers = ["发布机构:", "发布单位:", "公开机构:", "发文机关:", "发文机构:", "责任单位:", "来源:", "信息来源:"].map(
    \.foldedUnits)

  private func published() -> Name? {
    guard let opening else { return nil }
    for label in OrganisationReader.publishers {
      for start in opening.units.positions(of: label) {
        let first = start + label.count
        guard let end = (first..<min(opening.units.count, first + 30)).first(where: { !opening.units[$0].isHan }),
          let name = name(opening, first..<end, mayBeRegion: false)
        else { continue }
        return name
      }
    }
    return nil
  }

  private static let deeds = [
    "主动公开政府信息", "主动公开信息", "未收到信息公开", "未收到政府信息公开", "未收到依申请", "办公室编制", "编制", "依法公开政府信息",
  ].map(\.foldedUnits)

  /// 2022年，迪庆州工业和信息化局主动公开政府信息19条; 现公布昭通市工信委2016年度信息公开年度报告.
  private func named() -> Name? {
    for prose in [opening].compactMap(\.self) + sections {
      for deed in OrganisationReader.deeds {
        for position in prose.units.positions(of: deed) {
          if let name = name(before: position, prose) { return name }
        }
      }
      if let name = announced(in: prose) { return name }
    }
    return nil
  }

  private func announced(in prose: Prose) -> Name? {
    for deed in ["现公布", "现将", "公布"].map(\.foldedUnits) {
      for position in prose.units.positions(of: deed) {
        let start = position + deed.count
        let range = start..<min(prose.units.count, start + 40)
        guard let year = yearRange(prose.units, range) else { continue }
        if let name = name(prose, start..<year.lowerBound, mayBeRegion: false) { return name }
      }
    }
    return nil
  }

  /// The name that ends at a position and begins behind punctuation, a year or 由.
  private func name(before end: Int, _ prose: Prose) -> Name? {
    var start = end
    while start > max(0, end - 40), prose.units[start - 1].isHan, prose.units[start - 1] != UInt16(scalar: "年"),
      prose.units[start - 1] != UInt16(scalar: "由"), !prose.units[start - 1].endsSentence,
      prose.units[start - 1] != 0x3001
    {
      start -= 1
    }
    return name(prose, start..<end, mayBeRegion: false)
  }

  private func signed() -> Name? {
    guard let closing else { return nil }
    let lines = closing.units.split(separator: Folding.newline, omittingEmptySubsequences: true)
    for line in lines.suffix(3).reversed() where line.count <= 30 {
      if let name = name(closing, line.startIndex..<line.endIndex, mayBeRegion: false) { return name }
    }
    return nil
  }

  // MARK: The longest form

  /// The longest name printed elsewhere that the base abbreviates: 昭通市工业和信息化委员会 for 昭通市工信委.
  private func longerForm(of base: Name) -> String? {
    guard base.units.count >= 3 else { return nil }
    let beginning = Array(base.units.prefix(3))
    let kind = OrganSuffix.kind(of: base.units)
    var best: Name?
    for prose in [opening, closing].compactMap(\.self) + sections {
      for start in prose.units.positions(of: beginning) {
        guard let name = longest(prose, at: start, abbreviated: base.units, kind), name.units.count > base.units.count,
          name.units.count > best?.units.count ?? 0
        else { continue }
        best = name
      }
    }
    return best?.printed
  }

  private func longest(_ prose: Prose, at start: Int, abbreviated base: [UInt16], _ kind: OrganSuffix.Kind?) -> Name? {
    var best: Name?
    var end = start
    while end < min(prose.units.count, start + 30), prose.units[end].isHan {
      defer { end += 1 }
      let book = kind == .region ? OrganSuffix.governments : OrganSuffix.book
      guard let match = book.match(prose.units, at: end, to: prose.units.count) else { continue }
      var stop = end + match.length
      // 某局办公室 is an office within the organ and no longer form of its name.
      if OrganisationReader.isOffice(prose.units[start..<stop]), !OrganisationReader.isOffice(base[...]) {
        stop -= OrganisationReader.office.count
      }
      guard stop - start > 3 else { continue }
      let units = Array(prose.units[start..<stop])
      // What follows a whole name is a part of the organ or of the next word: 财政局办公楼, 财政局所属单位.
      let rest = units.starts(with: base) ? units[base.count...] : []
      guard kind == .region || rest.isEmpty || rest.elementsEqual(OrganisationReader.committee) else { continue }
      guard fits(match.meaning, kind), OrganisationReader.abbreviates(base, units, isRegion: kind == .region)
      else { continue }
      best = Name(units: units, printed: prose.words(start..<stop))
      if kind == .region { break }
    }
    return best
  }

  /// A region is completed by its government only, a department by a department, a government by none.
  private func fits(_ candidate: OrganSuffix.Kind, _ kind: OrganSuffix.Kind?) -> Bool {
    switch kind {
    case .region: candidate == .government
    case .department: candidate == .department
    case .street: candidate == .street
    case .government, nil: false
    }
  }

  private static let office = "办公室".foldedUnits
  /// 卫生健康委 is short for 卫生健康委员会.
  private static let committee = "员会".foldedUnits

  private static func isOffice(_ units: ArraySlice<UInt16>) -> Bool { units.suffix(office.count).elementsEqual(office) }

  /// Whether the characters of the base stand in the longer name in the same order and both end alike.
  private static func abbreviates(_ base: [UInt16], _ whole: [UInt16], isRegion: Bool) -> Bool {
    if isRegion { return whole.starts(with: base) && whole.count - base.count <= 5 }
    var index = 0
    for unit in whole where index < base.count && unit == base[index] { index += 1 }
    guard index == base.count, let last = base.last else { return false }
    return whole.suffix(3).contains(last)
  }
}

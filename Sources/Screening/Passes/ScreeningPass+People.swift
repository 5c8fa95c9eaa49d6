import Disclosure

extension ScreeningPass {
  /// How far a name may stand from what nobody needs to know of its bearer, in characters.
  private static let nearness = 30

  /// Looks for names near a private fact.
  mutating func tryPerson(
    _ index: Int, _ rule: Rule, at fact: Range<Int>, _ looking: Looking, _ place: ScreeningPlace
  ) {
    guard looksAt(looking, rule), !isExcused(fact, looking, rule) else { return }
    let text = looking.text
    let sentence = text.sentence(around: fact)
    let range =
      max(
        sentence.lowerBound, text.moved(fact.lowerBound, back: Self.nearness))..<min(
        sentence.upperBound, text.moved(fact.upperBound, on: Self.nearness))
    // Where facts stand close together, each looks only at what none before it has looked at; but for the length of a name.
    let known = seenNames.piece == looking.index && seenNames.rule == index ? seenNames.end : 0
    seenNames = (looking.index, index, range.upperBound)
    let rest = max(range.lowerBound, min(text.moved(known, back: 8), range.upperBound))..<range.upperBound
    for name in screener.book.names.all(in: text, rest) where !name.overlaps(fact) {
      let isKnown = context.publicFacts.contains(text.string(name))
      if !isKnown { note(index, name, looking, place, arguments: ["fact": text.string(fact)]) }
    }
  }

  /// Looks at a mail address around an @.
  mutating func tryMail(
    _ index: Int, _ rule: Rule, at sign: Range<Int>, _ looking: Looking, _ place: ScreeningPlace
  ) {
    let text = looking.text
    var (start, end) = (sign.lowerBound, sign.upperBound)
    while start > 0, sign.lowerBound - start < 64, Self.isMailByte(text.bytes[start - 1]) { start -= 1 }
    while end < text.count, end - sign.upperBound < 128, Self.isMailByte(text.bytes[end]) { end += 1 }
    while end > sign.upperBound, !ByteText.isAlphanumeric(text.bytes[end - 1]) { end -= 1 }
    guard start < sign.lowerBound, looksAt(looking, rule) else { return }
    let host = text.string(sign.upperBound..<end).lowercased()
    guard host.contains("."), !host.hasPrefix("."), isLabelled(start..<end, looking, rule) else { return }
    if host.hasSuffix(".gov.cn") || context.publicFacts.contains(text.string(start..<end)) || isOwn(host) { return }
    // A label is told by a rule of its own, which stands before the one that needs none.
    let isSettled = found.last.map {
      $0.piece == looking.index && $0.hit.start == looking.originalRange(start..<end).lowerBound
    }
    let isTaken = screener.book.rules[..<index].contains {
      $0.kind == .mail && isLabelled(start..<end, looking, $0)
    }
    guard isSettled != true, !isTaken, !isExcused(start..<end, looking, rule) else { return }
    note(index, start..<end, looking, place, arguments: ["host": host])
  }

  private static func isMailByte(_ byte: UInt8) -> Bool {
    ByteText.isAlphanumeric(byte) || ".-_+".utf8.contains(byte)
  }

  /// Whether a host is the government's or one of the office's own.
  func isOwn(_ host: String) -> Bool {
    host == "gov.cn" || host.hasSuffix(".gov.cn")
      || context.ownHosts.contains { host == $0.lowercased() || host.hasSuffix("." + $0.lowercased()) }
  }

  /// Looks at an address around one of its doors: 3单元, 402室.
  ///
  /// Roads, estates and villages are no secret; the door of somebody's home is. Offices, shops and schools have doors, too.
  mutating func tryAddress(
    _ index: Int, _ rule: Rule, at door: Range<Int>, _ looking: Looking, _ place: ScreeningPlace
  ) {
    guard looksAt(looking, rule) else { return }
    let text = looking.text
    var start = door.lowerBound
    let limit = text.moved(door.lowerBound, back: 40)
    while start > limit, let before = text.scalar(before: start), Self.isAddressPart(before.value),
      !rule.labels.ends(at: start, in: text), !rule.without.ends(at: start, in: text)
    { start = before.start }
    var end = door.upperBound
    let reach = text.moved(door.upperBound, on: 40)
    while end < reach, case let next = text.scalar(at: end), isDoorPart(next.value, text, end) { end = next.end }
    let range = start..<end
    guard rule.heads.occurs(in: text, range), !rule.without.occurs(in: text, door.lowerBound..<door.upperBound) else {
      return
    }
    let isHome = isLabelled(range, looking, rule)
    guard isHome || rule.besides.occurs(in: text, range) && !isExcused(range, looking, rule) else { return }
    note(index, range, looking, place)
  }

  private static func isAddressPart(_ value: UInt32) -> Bool {
    ByteText.isHan(value) || (0x30...0x39).contains(value) || (0x41...0x5A).contains(value)
      || (0x61...0x7A).contains(value) || value == 0x2D || value == 0x23
  }

  private func isDoorPart(_ value: UInt32, _ text: ByteText, _ place: Int) -> Bool {
    if (0x30...0x39).contains(value) || value == 0x2D { return true }
    return "号栋幢座楼单元室户层弄".unicodeScalars.contains { $0.value == value }
  }
}

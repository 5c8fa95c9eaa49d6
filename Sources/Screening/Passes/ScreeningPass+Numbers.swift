import CivilTime
import Disclosure

extension ScreeningPass {
  /// Judges the numbers of a token: each group by itself, then groups that are written with blanks or hyphens.
  mutating func judge(_ token: NumberToken, _ looking: Looking, _ place: ScreeningPlace) {
    var taken = [Bool](repeating: false, count: token.groups.count)
    for index in token.groups.indices {
      let range = token.groups[index]
      let isTied =
        index > 0 && token.hyphens[index] || index + 1 < token.groups.count && token.hyphens[index + 1]
      taken[index] = judge(looking.text.bytes[range], range, token, isTied: isTied, looking, place)
    }
    guard token.groups.count > 1 else { return }
    for first in token.groups.indices {
      var last = first
      while last + 1 < token.groups.count, last - first < 5, !taken[first], !taken[last + 1] {
        last += 1
        if judgeJoined(token, first...last, looking, place) {
          for index in first...last { taken[index] = true }
          break
        }
      }
    }
  }

  /// Judges one group; whether it is known, be it a hit or not.
  private mutating func judge(
    _ slice: Slice<UnsafeBufferPointer<UInt8>>, _ range: Range<Int>, _ token: NumberToken, isTied: Bool,
    _ looking: Looking, _ place: ScreeningPlace
  ) -> Bool {
    if slice.count < 8 { tryPlates(at: range.lowerBound, looking, place) }
    guard (11...19).contains(slice.count) else { return false }
    let characters = ArraySlice(Array(slice))
    switch characters.count {
    case 18: if judgeEighteen(characters, range, looking, place) { return true }
    case 15 where IdentityNumber.isOldShape(characters):
      if offer(.oldIdentity, range, isChecked: false, looking, place) { return true }
    case 11 where Self.isMobile(characters) && !isTied && !isPartOfOther(range, token, looking):
      if publicNumbers.contains(String(decoding: characters, as: UTF8.self)) { return true }
      return offer(.mobile, range, isChecked: true, looking, place)
    default: break
    }
    guard BankCard.hasIssuer(characters), IdentityNumber.value(characters) != nil else { return false }
    return offer(.card, range, isChecked: BankCard.isChecked(characters), looking, place)
  }

  private mutating func judgeEighteen(
    _ characters: ArraySlice<UInt8>, _ range: Range<Int>, _ looking: Looking, _ place: ScreeningPlace
  ) -> Bool {
    let capitals = ArraySlice(characters.map { $0 >= 0x61 ? $0 - 0x20 : $0 })
    let family = IdentityNumber.family(capitals, year: context.day.year)
    let isIdentity = family != nil && IdentityNumber.isChecked(capitals)
    if !isIdentity, CreditCodeShape.isChecked(capitals) {
      _ = offer(.creditCode, range, isChecked: true, looking, place)
      return true
    }
    switch family {
    case .citizen: if offer(.identity, range, isChecked: isIdentity, looking, place) { return true }
    case .residence, .foreigner: if offer(.permit, range, isChecked: isIdentity, looking, place) { return true }
    case nil: break
    }
    return CreditCodeShape.hasShape(capitals) && offer(.creditCode, range, isChecked: false, looking, place)
  }

  /// Judges groups as one number; whether it is known.
  private mutating func judgeJoined(
    _ token: NumberToken, _ span: ClosedRange<Int>, _ looking: Looking, _ place: ScreeningPlace
  ) -> Bool {
    let groups = token.groups[span]
    guard let first = groups.first, let last = groups.last else { return false }
    let range = first.lowerBound..<last.upperBound
    let characters = ArraySlice(groups.flatMap { looking.text.bytes[$0] })
    switch characters.count {
    case 18:
      guard first.count == 6 || first.count == 3 || first.count == 4, IdentityNumber.isChecked(characters) else {
        return false
      }
      switch IdentityNumber.family(characters, year: context.day.year) {
      case .citizen: return offer(.identity, range, isChecked: true, looking, place)
      case .residence, .foreigner: return offer(.permit, range, isChecked: true, looking, place)
      case nil: return false
      }
    case 11 where first.count == 3 && Self.isMobile(characters):
      if publicNumbers.contains(String(decoding: characters, as: UTF8.self)) { return true }
      return offer(.mobile, range, isChecked: true, looking, place)
    default:
      guard first.count == 4 || first.count == 6, BankCard.hasIssuer(characters), BankCard.isChecked(characters) else {
        return false
      }
      return offer(.card, range, isChecked: true, looking, place)
    }
  }

  /// Gives a number to the first rule of its kind whose labels fit; whether there was one, even if it is silent.
  private mutating func offer(
    _ kind: RuleData.Kind, _ range: Range<Int>, isChecked: Bool, _ looking: Looking, _ place: ScreeningPlace
  ) -> Bool {
    for index in screener.book.rules.indices {
      let rule = screener.book.rules[index]
      guard rule.kind == kind, rule.checked ?? isChecked == isChecked, looksAt(looking, rule),
        isLabelled(range, looking, rule)
      else { continue }
      if levels[index] != nil, !isExcused(range, looking, rule) { note(index, range, looking, place) }
      return true
    }
    return false
  }

  private mutating func tryPlates(at letter: Int, _ looking: Looking, _ place: ScreeningPlace) {
    for (index, rule) in screener.book.rules.enumerated() where rule.kind == .plate {
      tryPlate(index, rule, at: letter, looking, place)
    }
  }

  /// Looks at the plate of a car whose letter stands at a place: a province before it, five or six characters behind it.
  mutating func tryPlate(_ index: Int, _ rule: Rule, at letter: Int, _ looking: Looking, _ place: ScreeningPlace) {
    let text = looking.text
    guard levels[index] != nil, letter > 0, (0x41...0x5A).contains(text.bytes[letter]),
      let province = text.scalar(before: letter), rule.heads.ends(at: letter, in: text), looksAt(looking, rule)
    else { return }
    var start = letter + 1
    if text.holds(Array("·".utf8), at: start) { start += 2 }
    var end = start
    while end < text.count, ByteText.isAlphanumeric(text.bytes[end]), end - start < 8 { end += 1 }
    let characters = text.bytes[start..<end]
    guard (5...6).contains(characters.count), characters.contains(where: { (0x30...0x39).contains($0) }),
      characters.allSatisfy({ $0 < 0x5B && $0 != UInt8(ascii: "I") && $0 != UInt8(ascii: "O") }),
      !text.holds(Array("警".utf8), at: end), !isExcused(province.start..<end, looking, rule)
    else { return }
    note(index, province.start..<end, looking, place)
  }

  private static func isMobile(_ digits: ArraySlice<UInt8>) -> Bool {
    digits.count == 11 && digits.first == 0x31 && (0x33...0x39).contains(digits[digits.startIndex + 1])
      && digits.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether eleven digits are part of an address of a page, a name of a file or a sum.
  private func isPartOfOther(_ range: Range<Int>, _ token: NumberToken, _ looking: Looking) -> Bool {
    let bytes = looking.text.bytes
    let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0
    let behind = range.upperBound < bytes.count ? bytes[range.upperBound] : 0
    if behind == UInt8(ascii: "."), range.upperBound + 1 < bytes.count {
      if ByteText.isAlphanumeric(bytes[range.upperBound + 1]) { return true }
    }
    if behind == UInt8(ascii: "%") || behind == UInt8(ascii: "=") { return true }
    if looking.role == .fileName { return before == UInt8(ascii: ".") }
    let ties: [UInt8] = ["=", "_", "&", ".", "$"].map { UInt8(ascii: $0) }
    if before == UInt8(ascii: "/") { return looking.role == .link || isAddress(before: range.lowerBound, bytes) }
    return ties.contains(before) || behind == UInt8(ascii: "_")
      || looking.text.holds(Array("元".utf8), at: range.upperBound)
  }

  private func isAddress(before index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // Two numbers may be parted by a stroke; within an address letters stand before it.
    index >= 2 && !(0x30...0x39).contains(bytes[index - 2]) && ByteText.isAlphanumeric(bytes[index - 2])
  }
}

public import Disclosure

/// How personal data are made unrecognisable for release: by replacing text, never by covering it.
public enum Masking {
  /// What is masked.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    /// The name of a person: 张某.
    case name
    /// The number of an identity paper of eighteen or fifteen characters: the first six and the last four stay.
    case identity
    /// A mobile number: 138****1234.
    case mobile
    /// The number of a bank card: the last four digits stay.
    case card
    /// An address: what leads beyond the village, road or estate is cut off.
    case address
    /// A date of birth: the year stays.
    case birthDate
    /// A plate: 京A***12.
    case plate
    /// A mail address: the first letter and the host stay.
    case mail
    /// Any other number of a paper: the first two and the last two characters stay.
    case number
    /// Whatever it is, it goes away.
    case removal
  }

  /// A text with its mask; a name is masked without a number, see `NameMasks` for those of a whole document.
  public static func masked(_ text: String, as kind: Kind) -> String {
    switch kind {
    case .name: NameMasks.plain(text)
    case .identity: identity(text)
    case .mobile: keeping(text, first: 3, last: 4, stars: 4)
    case .card: keeping(text, first: 0, last: 4, stars: 4)
    case .address: address(text)
    case .birthDate: birthDate(text)
    case .plate: keeping(text, first: 2, last: 2, stars: 3)
    case .mail: mail(text)
    case .number: keeping(text, first: 2, last: 2, stars: 4)
    case .removal: ""
    }
  }

  /// A text in which hits are replaced by what they suggest.
  ///
  /// Hits of other pieces, hits that suggest nothing and hits that no longer stand where they were found are left alone.
  public static func text(_ text: String, of place: ScreeningPlace, masking hits: [ScreeningHit]) -> String {
    var bytes = Array(text.utf8)
    var limit = bytes.count
    for hit in hits.sorted(by: { $0.start > $1.start }) where hit.place == place {
      let end = hit.start + hit.length
      guard let replacement = hit.replacement, hit.start >= 0, hit.length > 0, end <= limit,
        bytes[hit.start..<end].elementsEqual(hit.found.utf8)
      else { continue }
      bytes.replaceSubrange(hit.start..<end, with: Array(replacement.utf8))
      limit = hit.start
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The letters and digits of a text without blanks, hyphens and full-width forms.
  static func plainCharacters(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.compactMap { scalar in
      let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
      guard !ByteText.isBlank(value), value != 0x2D, value != 0xB7, !(0x200B...0x200D).contains(value), value != 0x2060,
        value != 0xFEFF
      else { return nil }
      return Unicode.Scalar(value)
    }
  }

  private static func keeping(_ text: String, first: Int, last: Int, stars: Int) -> String {
    let characters = plainCharacters(text)
    guard characters.count > first + last else { return String(repeating: "*", count: max(stars, 1)) }
    return string(characters.prefix(first)) + String(repeating: "*", count: stars) + string(characters.suffix(last))
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func identity(_ text: String) -> String {
    let characters = plainCharacters(text)
    // A pupil's number is an identity number behind a letter, which goes with it.
    let first = characters.count == 19 ? 7 : 6
    return keeping(text, first: first, last: 4, stars: max(characters.count - first - 4, 4))
  }

  private static func birthDate(_ text: String) -> String {
    let digits = plainCharacters(text).prefix { ("0"..."9").contains($0) }
    guard digits.count >= 4 else { return "" }
    return string(digits.prefix(4)) + "年"
  }

  private static func mail(_ text: String) -> String {
    guard let at = text.firstIndex(of: "@") else { return "***" }
    return String(text.prefix(1)) + "***" + String(text[at...])
  }

  /// Cuts an address behind the last village, community, road, estate or the like that leads to no single door.
  private static func address(_ text: String) -> String {
    let ends: Set<Character> = ["省", "市", "区", "县", "旗", "镇", "乡", "村", "道", "路", "街", "巷"]
    var kept = text.endIndex
    var best: String.Index?
    for index in text.indices {
      if text[index].isNumber || "一二三四五六七八九十".contains(text[index]), isDoor(text[index...]) {
        kept = index
        break
      }
    }
    for index in text[..<kept].indices where ends.contains(text[index]) {
      // 社区, 小区 and 村民 are no ends of their own.
      let before = index > text.startIndex ? text[text.index(before: index)] : " "
      if text[index] == "区", before == "小" || before == "社" || before == "园" { continue }
      best = text.index(after: index)
    }
    return best.map { String(text[..<$0]) } ?? ""
  }

  private static func isDoor(_ rest: Substring) -> Bool {
    let unit = rest.drop { $0.isNumber || $0 == "-" || $0.isASCII && $0.isLetter || "一二三四五六七八九十".contains($0) }
    return ["号", "栋", "幢", "单元", "室", "组", "户", "座", "楼", "弄", "#"].contains { unit.hasPrefix($0) }
  }
}

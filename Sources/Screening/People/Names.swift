/// Tells names of people by their shape: a surname, one or two characters, and what stands around them.
///
/// A shape is no proof. Words that look like names are listed in the rules; where nothing introduces a name, both its ends
/// must be plain.
struct Names: Sendable {
  private let surnames: Set<UInt32>
  private let compounds: [[UInt8]]
  private let notNames: Words
  private let notGiven: Set<UInt32>
  private let follows: Words
  private let phrases: Words
  private let plainFollows: Words
  private let introductions: Words

  /// Names by the lists of the rules.
  init(_ lists: RuleBook.NameLists) {
    surnames = Set(lists.surnames.unicodeScalars.map(\.value))
    compounds = lists.compounds.map { Array($0.utf8) }
    notNames = Words(lists.notNames)
    notGiven = Set(lists.notGiven.unicodeScalars.map(\.value))
    follows = Words(lists.follows)
    phrases = Words(lists.follows.filter { $0.unicodeScalars.count > 1 })
    plainFollows = Words(lists.plainFollows)
    introductions = Words(lists.introductions)
  }

  /// Where a name that begins at a place ends; nil where none does.
  ///
  /// Where a word such as 患者 introduces it, more may follow right behind it.
  func end(ofNameAt place: Int, in text: ByteText, isIntroduced: Bool) -> Int? {
    guard place < text.count, !notNames.begins(at: place, in: text) else { return nil }
    if let end = endOfJoinedName(place, text) { return end }
    let head: Int
    if let compound = compounds.first(where: { text.holds($0, at: place) }) {
      head = place + compound.count
    } else {
      let first = text.scalar(at: place)
      guard surnames.contains(first.value) else { return nil }
      head = first.end
    }
    // 马女士 names nobody.
    guard head < text.count, !phrases.begins(at: head, in: text), let one = given(head, text) else { return nil }
    // 皇甫敏家的 is no name of four characters: a word that goes on behind a name ends it early.
    if one < text.count, !isIntroduced || !phrases.begins(at: one, in: text), let two = given(one, text),
      ends(two, text, isIntroduced)
    {
      return two
    }
    return ends(one, text, isIntroduced) ? one : nil
  }

  /// The end of one character of a given name.
  private func given(_ place: Int, _ text: ByteText) -> Int? {
    guard place < text.count else { return nil }
    let (value, end) = text.scalar(at: place)
    return ByteText.isHan(value) && !notGiven.contains(value) ? end : nil
  }

  private func ends(_ place: Int, _ text: ByteText, _ isIntroduced: Bool) -> Bool {
    guard place < text.count, ByteText.isHan(text.scalar(at: place).value) else { return true }
    return (isIntroduced ? follows : plainFollows).begins(at: place, in: text)
  }

  /// The end of a name whose parts are joined by a dot, as many peoples write theirs.
  private func endOfJoinedName(_ place: Int, _ text: ByteText) -> Int? {
    func run(_ start: Int) -> Int? {
      var (end, length) = (start, 0)
      while end < text.count, case let next = text.scalar(at: end), ByteText.isHan(next.value), length < 8 {
        (end, length) = (next.end, length + 1)
      }
      return length >= 2 ? end : nil
    }
    guard let first = run(place), first < text.count, case let dot = text.scalar(at: first), dot.value == 0xB7 else {
      return nil
    }
    return run(dot.end)
  }

  /// The names within a range: those after a word that introduces one, and those that stand by themselves.
  func all(in text: ByteText, _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var place = range.lowerBound
    while place < range.upperBound {
      let next = text.scalar(at: place)
      var end: Int?
      if ByteText.isHan(next.value) {
        let isIntroduced = introductions.ends(at: colonless(place, text), in: text)
        if isIntroduced || standsAlone(place, text) {
          end = self.end(ofNameAt: place, in: text, isIntroduced: isIntroduced)
        }
      }
      if let end, end <= range.upperBound { found.append(place..<end) }
      place = max(next.end, end ?? 0)
    }
    return found
  }

  /// The place before a colon or blank that ends right here.
  private func colonless(_ place: Int, _ text: ByteText) -> Int {
    guard let before = text.scalar(before: place) else { return place }
    let isColon = before.value == 0x3A || before.value == 0xFF1A || ByteText.isBlank(before.value)
    return isColon ? before.start : place
  }

  private func standsAlone(_ place: Int, _ text: ByteText) -> Bool {
    guard let before = text.scalar(before: place) else { return true }
    return !ByteText.isHan(before.value) && before.value != 0xB7
  }

  /// The surname of a name, which is what its mask keeps.
  func surname(of name: String) -> String {
    if name.unicodeScalars.contains("\u{B7}") { return String(name.prefix(1)) }
    let bytes = Array(name.utf8)
    if let compound = compounds.first(where: { bytes.starts(with: $0) }), bytes.count > compound.count {
      return String(decoding: compound, as: UTF8.self)
    }
    return String(name.prefix(1))
  }
}

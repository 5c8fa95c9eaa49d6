import Disclosure

/// Reads percentages: shares (49件，占81.67%) and changes (同比增长1.05%).
struct PercentReader {
  let prose: Prose
  let sentence: SentenceTokens

  /// A number with its share.
  struct Share {
    var part: Int
    var percent: Int
    /// The whole, where it stands between 占 and the percentage.
    var whole: Int?
    /// The words between 占 and the percentage name another whole, such as 占全县总量的.
    var namesOther: Bool
  }

  /// A number with its change.
  struct Change {
    var number: Int?
    var percent: Int
    var isDecline: Bool
    /// 增加12件, where it is printed.
    var difference: Int?
    /// 由228件增至240件, where it is printed.
    var base: Int?
  }

  /// The share that the percentage at a token states; nil where it states something else.
  func share(at percent: Int) -> Share? {
    guard let marker = marker(.share, before: percent) else { return nil }
    let whole = ((marker + 1)..<percent).first { sentence.number($0)?.kind == .quantity }
    guard let part = quantity(before: marker) else { return nil }
    // 82个，注销数量占85.4% repeats the subject; other words in between speak of another number.
    let between = sentence.tokens[part].range.upperBound..<sentence.tokens[marker].range.lowerBound
    let words = prose.units[between].filter { !$0.isSkippable }
    guard words.isEmpty || words.count <= 6 && (words.last == UInt16(scalar: "数") || words.last == UInt16(scalar: "量"))
    else { return nil }
    guard !sentence.tokens[marker..<percent].contains(where: { $0.isWord(.each) }) else { return nil }
    let middle = sentence.tokens[marker].range.upperBound..<sentence.tokens[percent].range.lowerBound
    guard !sentence.tokens[marker..<percent].contains(where: { $0.isWord(.growth) || $0.isWord(.decrease) })
    else { return nil }
    return Share(
      part: part, percent: percent, whole: whole,
      namesOther: whole == nil && !PercentReader.isPlain(prose.units[middle]))
  }

  /// 占, 占比为, 占总数的: words that name the total that stands in front.
  private static func isPlain(_ units: ArraySlice<UInt16>) -> Bool { units.allSatisfy { plainUnits.contains($0) } }

  private static let plainUnits = Array("占比为例达总数量件全部的约是到,:".utf16)

  /// The change that the percentage at a token states; nil where it states something else.
  func change(at percent: Int) -> Change? {
    let window = sentence.window(of: percent)
    let words = sentence.tokens[window.before].compactMap(\.word)
    guard let direction = words.last(where: { $0 == .growth || $0 == .decrease }) else { return nil }
    var change = Change(percent: percent, isDecline: direction == .decrease)
    var index = window.before.lowerBound - 1
    while index >= 0 {
      if sentence.number(index)?.kind == .percent { break }
      guard sentence.number(index)?.kind == .quantity else {
        index -= 1
        continue
      }
      let role = sentence.tokens[sentence.window(of: index).before].compactMap(\.word)
      if role.contains(direction), !isGoal(index), change.difference == nil, change.number == nil {
        change.difference = index
      } else if role.contains(.by), change.number != nil {
        change.base = index
        break
      } else if change.number == nil {
        change.number = index
      } else {
        break
      }
      index -= 1
    }
    return change
  }

  /// 增加到240件, 增至240件: the number itself and not the difference.
  private func isGoal(_ token: Int) -> Bool {
    let start = sentence.tokens[token].range.lowerBound
    guard start > sentence.range.lowerBound else { return false }
    let unit = prose.units[start - 1]
    return unit == UInt16(scalar: "到") || unit == UInt16(scalar: "至") || unit == UInt16(scalar: "达")
  }

  /// The nearest word of a kind in front of a percentage, with no other percentage in between.
  private func marker(_ word: Word, before percent: Int) -> Int? {
    for index in stride(from: percent - 1, through: 0, by: -1) {
      if sentence.tokens[index].isWord(word) {
        // 占比 may be cut as two words of the same kind.
        return index > 0 && sentence.tokens[index - 1].isWord(word) ? index - 1 : index
      }
      if sentence.number(index)?.kind == .percent || sentence.tokens[index].kind == .semicolon { return nil }
    }
    return nil
  }

  private func quantity(before token: Int) -> Int? {
    for index in stride(from: token - 1, through: 0, by: -1) {
      guard let number = sentence.number(index) else { continue }
      return number.kind == .quantity ? index : nil
    }
    return nil
  }
}

/// A time in which a term stands still: from the day after something was sent to the day on which the answer came.
///
/// Regulation Art. 33(3): the time of consulting a third party or another organ is not counted.
public struct Pause: Hashable, Sendable {
  /// The day of sending, which still counts.
  public var sent: CivilDate
  /// The day on which the answer came, which does not count; nil while it is awaited.
  public var back: CivilDate?

  /// A pause; nil where the answer would come before the question.
  public init?(sent: CivilDate, back: CivilDate?) {
    if let back, back < sent { return nil }
    self.sent = sent
    self.back = back
  }

  /// The day numbers that do not count; overlapping and adjoining pauses are one.
  static func excluded(by pauses: [Pause]) -> [ClosedRange<Int>] {
    var gaps: [ClosedRange<Int>] = []
    for pause in pauses.sorted(by: { $0.sent < $1.sent }) {
      let start = pause.sent.dayNumber + 1
      let end = pause.back?.dayNumber ?? Int.max
      guard start <= end else { continue }
      if let last = gaps.last, last.upperBound == Int.max || start <= last.upperBound + 1 {
        gaps[gaps.count - 1] = last.lowerBound...max(last.upperBound, end)
      } else {
        gaps.append(start...end)
      }
    }
    return gaps
  }
}

extension Pause: LosslessStringConvertible {
  /// The pause as it is stored: `2024-04-24..2024-05-17`, or `2024-04-24..` while the answer is awaited.
  public var description: String { "\(sent)..\(back.map(\.description) ?? "")" }

  /// The pause that a text writes.
  public init?(_ description: String) {
    guard let dots = description.firstRange(of: ".."), let sent = CivilDate(iso: description[..<dots.lowerBound]) else {
      return nil
    }
    let end = description[dots.upperBound...]
    guard !end.isEmpty else {
      self.init(sent: sent, back: nil)
      return
    }
    guard let back = CivilDate(iso: end) else { return nil }
    self.init(sent: sent, back: back)
  }
}

/// The number of a record; each kind of record has a type of its own, so that numbers are never mixed up.
public protocol RecordID: RawRepresentable<Int64>, Hashable, Sendable, CustomStringConvertible {
  /// The record of that number.
  init(rawValue: Int64)
}

extension RecordID {
  /// The number in digits.
  public var description: String { String(rawValue) }

  /// The number that `text` writes in digits, as an address does; nil where it is none.
  public init?(_ text: some StringProtocol) {
    guard let number = Int64(text), number > 0 else { return nil }
    self.init(rawValue: number)
  }
}

public import CivilTime

/// The paper by which a person proves who he is, as it is entered with a party (身份证明).
///
/// A request has to prove who brings it (Regulation, Article 29).
/// Its number is a secret: it is stored sealed, shown masked, and never written to the journal or a log.
public struct IdentityPaper: Hashable, Sendable {
  /// What paper.
  public enum Kind: String, CaseIterable, Sendable {
    /// 居民身份证.
    case residentCard
    /// Another one, such as a passport (护照、港澳居民来往内地通行证 and the like).
    case other
  }

  /// How long the number of another paper may be, in characters.
  public static let longestNumber = 40

  /// What paper.
  public let kind: Kind
  /// Its number; that of a resident's card in its one spelling.
  public let number: String
  private let isSound: Bool
  private let resident: IdentityNumber?

  /// A paper whose number somebody typed.
  public init(_ kind: Kind, number written: String) {
    resident = kind == .residentCard ? IdentityNumber(written) : nil
    let trimmed = written.trimmed
    self.kind = kind
    number = resident?.text ?? trimmed
    isSound =
      resident != nil
      || kind == .other && (4...Self.longestNumber).contains(trimmed.count)
        && trimmed.allSatisfy { $0.isLetter || $0.isNumber || "()-（）".contains($0) }
  }

  /// What is wrong with the number, on a given day.
  public func issues(today: CivilDate) -> [Issue] {
    let isBorn = resident?.isPlausible(on: today) ?? true
    return isSound && isBorn ? [] : [Issue("paperNumber", "identityPaper.issue.\(kind.rawValue)")]
  }

  /// Where it is put away.
  public var field: SealedValue.Field {
    switch kind {
    case .residentCard: .identityNumber
    case .other: .paperNumber
    }
  }

  /// How it is shown.
  public var mask: Mask {
    switch kind {
    case .residentCard: .identityNumber
    case .other: .paper
    }
  }
}

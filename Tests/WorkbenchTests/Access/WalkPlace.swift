import Disclosure
import Operations

/// Where a record is, seen from somebody whose role was given at the office of the county.
enum WalkPlace: Int64, CaseIterable, CustomStringConvertible {
  /// Of the organ where the role was given.
  case here = 1
  /// Of an organ below it.
  case below = 2
  /// Of an organ beside it.
  case beside = 3
  /// The asker's own: sessions, tokens, absences, notices, the account.
  case own = 4

  /// Whether a role that was given with a reach counts there.
  func isReached(by reach: Grant.Reach) -> Bool {
    switch self {
    case .here, .own: true
    case .below: reach == .territorial
    case .beside: false
    }
  }

  /// The number that those of its records begin with.
  var records: Int64 { rawValue * 10_000_000 }

  var description: String {
    switch self {
    case .here: "of the organ of the role"
    case .below: "of an organ below"
    case .beside: "of an organ beside"
    case .own: "of one's own"
    }
  }
}

/// Somebody who walks: one shipped role, given at the office of the county.
struct Walker: Sendable, CustomStringConvertible {
  let role: ShippedRole
  let reach: Grant.Reach
  let person: Person.ID

  /// The secret of the session.
  var session: String { "session-of-\(person)" }
  /// The secret of the token.
  var token: String { "token-of-\(person)" }

  var description: String { "\(role.key) (\(reach.rawValue))" }
}

public import Disclosure
import Persistence

extension Scope {
  /// Requires that all organs that a role would reach are within the reach of whoever gives, takes or changes it.
  ///
  /// - Throws: `RoleRefusal.beyondOwnReach`.
  func requireReach(of organ: Organ.ID, _ reach: Grant.Reach) throws {
    let own = Visibility.rule(for: self).organs("reached.organ_id", holding: .manageRoles)
    guard try roles.organsReached(from: organ, reach, outside: own) == 0 else { throw RoleRefusal.beyondOwnReach }
  }

  /// Runs a change of powers, or the closing of an account, and refuses it where an organ that had somebody who can
  /// give roles would have nobody any more.
  ///
  /// - Parameters:
  ///   - organs: where the powers are held that the change takes away.
  ///   - change: the change.
  /// - Throws: `RoleRefusal.lastSecurityAdministrator`, and the transaction is rolled back.
  public func keepingSecurityAdministrators(at organs: Set<Organ.ID>, _ change: () throws -> Void) throws {
    guard !organs.isEmpty else { return try change() }
    // Two changes in different ledgers could each count on the other's holder.
    try roles.lockPowers()
    let places = try organs.sorted { $0.rawValue < $1.rawValue }.map(self.organs.place)
    let served = try places.filter { try roles.holders(of: .manageRoles, at: $0) > 0 }
    try change()
    for place in served where try roles.holders(of: .manageRoles, at: place) == 0 {
      throw RoleRefusal.lastSecurityAdministrator
    }
  }
}

public import Disclosure

extension Entrance {
  /// Somebody who gets a first password.
  public struct Invited: Sendable {
    /// What the person types to sign in.
    public var signInName: String
    /// Which duty.
    public var dutyClass: DutyClass
    /// The password for one use; it is nowhere else.
    public var password: String
  }

  /// Fills an empty installation.
  ///
  /// - Parameters:
  ///   - facts: the first organ.
  ///   - names: what the three administrators type to sign in.
  ///   - principal: the operator of the machine.
  /// - Returns: the administrators with their first passwords, to be shown once.
  /// - Throws: `PeopleRefusal.alreadySetUp`, `Issues`.
  public func setUp(
    _ facts: OrganFacts, administrators names: [DutyClass: String], as principal: Principal
  ) async throws -> [Invited] {
    var invited: [Invited] = []
    var administrators: [SetUpInstallation.Administrator] = []
    for duty in DutyClass.allCases {
      guard let name = names[duty] else { continue }
      let person = Invited(
        signInName: SignInName.normalized(name), dutyClass: duty, password: Secret.oneTimePassword())
      invited.append(person)
      administrators.append(
        .init(
          signInName: person.signInName, name: duty.chinese, dutyClass: duty,
          hash: try await mill.hash(person.password)))
    }
    _ = try await desk.perform(SetUpInstallation(facts, administrators: administrators), as: principal)
    return invited
  }
}

/// What somebody brings to the door.
public struct SignInAttempt: Sendable {
  /// The name, as typed.
  public var name: String
  /// The password, as typed.
  public var password: String
  /// From where.
  public var place: SignInPlace

  /// An attempt.
  public init(name: String, password: String, from place: SignInPlace) {
    self.name = name
    self.password = password
    self.place = place
  }
}

/// What somebody brings to the door.
public struct SignInAttempt: Sendable {
  /// The name, as typed.
  public var name: String
  /// The password, as typed.
  public var password: String
  /// From where: an address.
  public var source: String
  /// The browser, as it calls itself.
  public var agent: String
  /// The secret of a device from which somebody signed in before.
  public var device: String?

  /// An attempt.
  public init(name: String, password: String, source: String, agent: String, device: String? = nil) {
    self.name = name
    self.password = password
    self.source = source
    self.agent = agent
    self.device = device
  }
}

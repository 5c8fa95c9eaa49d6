/// From where somebody signs in.
public struct SignInPlace: Hashable, Sendable {
  /// The address, as the journal names it.
  public var source: String
  /// What counts as one source: the address, or the network that one customer of IPv6 has.
  public var network: String
  /// The browser, as it calls itself.
  public var agent: String
  /// The secret of a device from which somebody signed in before.
  public var device: String?

  /// A place; without a network of its own the address stands for it.
  public init(source: String, network: String? = nil, agent: String, device: String? = nil) {
    self.source = source
    self.network = network ?? source
    self.agent = agent
    self.device = device
  }
}

public import Disclosure

/// What pages know of the person who is signed in.
public struct SignedIn: Sendable, Hashable {
  /// The number of the session, by which it is listed and ended.
  public var session: Int64
  /// The person.
  public var person: Person.ID
  /// The person's name.
  public var name: String
  /// The organ that the person works for at the moment; the organ switcher changes it.
  public var organ: Organ.ID
  /// The name of that organ.
  public var organName: String
  /// What the person may do somewhere, to show or leave out what a page offers; operations check for themselves.
  public var capabilities: Set<Capability>
  /// The secret that every form of this session carries, against forgery.
  public var formToken: String

  /// Somebody who is signed in.
  public init(
    session: Int64, person: Person.ID, name: String, organ: Organ.ID, organName: String,
    capabilities: Set<Capability>, formToken: String
  ) {
    self.session = session
    self.person = person
    self.name = name
    self.organ = organ
    self.organName = organName
    self.capabilities = capabilities
    self.formToken = formToken
  }
}

/// One level of an approval chain.
public struct ApprovalLevel: Hashable, Sendable {
  /// Whose turn it is at a level.
  public enum Holder: Hashable, Sendable {
    /// One person.
    case person(Person.ID)
    /// Whoever has a role at the organ of the matter.
    case post(Role.ID)

    /// The person, where it is one.
    public var person: Person.ID? { if case .person(let id) = self { id } else { nil } }

    /// The role, where it is a post.
    public var role: Role.ID? { if case .post(let id) = self { id } else { nil } }

    /// Whether somebody with an authority holds it for matters of an organ; both ways need the capability to approve.
    public func includes(_ authority: Authority, at place: OrganPlace) -> Bool {
      switch self {
      case .person(let person): authority.person == person && authority.allows(.approveMatters, at: place)
      case .post(let role):
        authority.grants(for: .approveMatters).contains { $0.role == role && $0.reaches(place) }
      }
    }
  }

  /// Its place in the chain, from 1.
  public var position: Int
  /// What it is called, such as 法制审核.
  public var title: String
  /// Whose turn it is.
  public var holder: Holder

  /// A level.
  public init(position: Int, title: String, holder: Holder) {
    self.position = position
    self.title = title
    self.holder = holder
  }
}

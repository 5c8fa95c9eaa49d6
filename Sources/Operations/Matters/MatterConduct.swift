public import Disclosure
import Persistence

/// What is particular to one kind of matter, for the mechanisms that all kinds share.
public protocol MatterConduct: Sendable {
  /// What is approved, as text: whoever changes any of it after submission makes the approval void.
  func content(of matter: Matter, in scope: Scope) throws -> String

  /// The events whose actors made the content what it is, and so never approve it.
  var authoring: [JournalEventKind] { get }

  /// Whether a step of the head record may be taken by itself, without the kind's own workflow.
  ///
  /// - Throws: `MatterRefusal.ownWorkflow` where it may not.
  func admit(_ event: MatterEvent) throws(MatterRefusal)

  /// What a matter becomes when a level has agreed and the approval goes on; nil where nothing changes.
  func approvalMoved(from old: Approval, to new: Approval, of matter: Matter, in scope: Scope) throws -> Matter?

  /// What a matter becomes when its approval has ended; its state is open again.
  func approvalEnded(_ approval: Approval, of matter: Matter, in scope: Scope) throws -> Matter
}

extension MatterConduct {
  /// Title, summary and the hashes of the attachments.
  public func content(of matter: Matter, in scope: Scope) throws -> String {
    let files = try scope.connection.rows(
      """
      SELECT name, digest
        FROM attachment
       WHERE owner_kind = 'matter' AND owner_id = \(matter.id.rawValue) AND erased_at IS NULL
       ORDER BY id
      """
    ) { "\(try $0.text("name")) \(try $0.text("digest"))" }
    return ([matter.title, matter.summary] + files).joined(separator: "\n")
  }

  /// Registering and changing.
  public var authoring: [JournalEventKind] { [.matterRegistered, .matterChanged] }

  /// It may.
  public func admit(_ event: MatterEvent) throws(MatterRefusal) {}

  /// Nothing.
  public func approvalMoved(
    from old: Approval, to new: Approval, of matter: Matter, in scope: Scope
  ) throws -> Matter? { nil }

  /// The same matter with the result as its stage.
  public func approvalEnded(_ approval: Approval, of matter: Matter, in scope: Scope) throws -> Matter {
    var next = matter
    next.stage = approval.state.rawValue
    return next
  }
}

/// Other work of the office: nothing particular.
struct GeneralConduct: MatterConduct {}

extension Matter.Kind {
  /// What is particular to the kind.
  public var conduct: any MatterConduct {
    switch self {
    case .request: RequestConduct()
    case .publication: PublicationConduct()
    case .report, .general: GeneralConduct()
    }
  }
}

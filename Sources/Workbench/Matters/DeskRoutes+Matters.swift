import Disclosure
import Operations
import WebSupport

extension DeskRoutes {
  /// The list of matters.
  static let matters = "/desk/matters"
  /// The form to register one.
  static let newMatter = "/desk/matters/new"
  /// One matter.
  static let matter = "/desk/matters/:id"
  /// The form to change one.
  static let matterForm = "/desk/matters/:id/edit"
  /// A party in full, which is recorded.
  static let revealedParty = "/desk/matters/:id/parties/:party"
  /// The search.
  static let search = "/desk/search"
  /// The approval chains of an organ.
  static let chains = "/desk/chains"
  /// The form to lay down a chain.
  static let newChain = "/desk/chains/new"
  /// The end of a chain.
  static let chainRetirement = "/desk/chains/:id/retirement"

  /// One matter.
  static func matter(_ id: Matter.ID) -> String { "\(matters)/\(id)" }
  /// The form to change a matter.
  static func matterForm(_ id: Matter.ID) -> String { "\(matters)/\(id)/edit" }
  /// A step of a matter.
  static func step(_ step: MatterStep, of id: Matter.ID) -> String { "\(matters)/\(id)/\(step.rawValue)" }
  /// A party in full.
  static func revealedParty(_ party: Party) -> String { "\(matters)/\(party.matter)/parties/\(party.id)" }
  /// The end of a chain.
  static func retirement(of chain: ApprovalChain.ID) -> String { "\(chains)/\(chain)/retirement" }
  /// The form to lay down a chain of a kind.
  static func newChain(_ kind: Matter.Kind) -> String { link(newChain, Query([("kind", kind.rawValue)])) }
}

import Disclosure
import Operations
import WebSupport

extension DeskRoutes {
  /// The list of items of disclosure.
  static let items = "/desk/items"
  /// The form to begin one.
  static let newItem = "/desk/items/new"
  /// What is not public and is to be looked at again.
  static let keptItems = "/desk/items/kept"
  /// One item.
  static let item = "/desk/items/:id"
  /// Where it is written.
  static let itemForm = "/desk/items/:id/edit"
  /// A file, such as one of Word, that becomes its text.
  static let itemText = "/desk/items/:id/text"
  /// Cleans what was pasted into the editor.
  static let itemPaste = "/desk/items/:id/pasted"
  /// Keeps what somebody types while he types it.
  static let itemScratch = "/desk/items/:id/scratch"
  /// As the public will see it.
  static let itemPreview = "/desk/items/:id/preview"
  /// Two of its versions side by side.
  static let itemVersions = "/desk/items/:id/versions"
  /// Puts what a rule suggests in place of what it found.
  static let itemMend = "/desk/items/:id/findings/mend"
  /// Answers for what a rule found.
  static let itemWaiver = "/desk/items/:id/findings/waiver"
  /// Takes that back.
  static let itemWaiverRemoval = "/desk/items/:id/findings/waiver/removal"
  /// Sends it to its reviewers.
  static let itemSubmission = "/desk/items/:id/submission"
  /// The opinion of a reviewer.
  static let itemOpinion = "/desk/items/:id/opinion"
  /// The release, now.
  static let itemRelease = "/desk/items/:id/release"
  /// The hour of the release.
  static let itemSchedule = "/desk/items/:id/schedule"
  /// Calls that hour off.
  static let itemScheduleEnd = "/desk/items/:id/schedule/cancellation"
  /// The release without a review.
  static let itemForce = "/desk/items/:id/forced-release"
  /// Takes it down.
  static let itemWithdrawal = "/desk/items/:id/withdrawal"
  /// Takes it up again.
  static let itemReopening = "/desk/items/:id/reopening"
  /// Gives the draft up.
  static let itemDiscard = "/desk/items/:id/discard"
  /// Keeps it from the public until another day.
  static let itemProlongation = "/desk/items/:id/prolongation"
  /// By what other way it was made public.
  static let itemChannels = "/desk/items/:id/channels"

  /// The page of an item.
  static func item(_ id: Matter.ID) -> String { "\(items)/\(id)" }
  /// A page of an item, from its pattern.
  static func item(_ id: Matter.ID, _ pattern: String, _ query: Query = Query([])) -> String {
    link(pattern.replacing(":id", with: "\(id)"), query)
  }
}

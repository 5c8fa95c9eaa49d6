import Disclosure
import HTTPTypes
import Operations
import WebSupport

/// The pages on which items of disclosure are written, reviewed and released.
enum ItemPages {
  static let feature = DeskFeature(
    templates: [
      "desk-item": PackageResources.desk_item_mustache, "desk-item-text": PackageResources.desk_item_text_mustache,
      "item-form": PackageResources.item_form_mustache, "item-upload": PackageResources.item_upload_mustache,
      "item-versions": PackageResources.item_versions_mustache,
    ],
    samples: [
      ItemDeskPage.sample, ItemTextPage.sample, ItemFormPage.sample, ItemUploadPage.sample,
      ItemVersionsPage.sample,
    ],
    rail: [RailEntry(.work, "items.title", DeskRoutes.items, needs: [.viewMatters])],
    routes: routes)

  @Sendable static func routes(_ room: DeskRoom) -> [WebRoute] {
    let (items, findings, editor) = (ItemLists(room: room), FindingForms(room: room), ItemEditor(room: room))
    let (pages, texts) = (ItemDesk(room: room), ItemTexts(room: room))
    let handles = Access.capability(.handleMatters)
    let registers = Access.capability(.registerMatters)
    return [
      WebRoute(method: .get, path: DeskRoutes.items, access: .signedIn, handler: items.list),
      WebRoute(method: .get, path: DeskRoutes.keptItems, access: .signedIn, handler: items.kept),
      WebRoute(method: .get, path: DeskRoutes.newItem, access: registers, handler: editor.new),
      WebRoute(method: .post, path: DeskRoutes.newItem, access: registers, handler: editor.open),
      WebRoute(method: .get, path: DeskRoutes.item, access: .signedIn, handler: pages.show),
      WebRoute(method: .get, path: DeskRoutes.itemPreview, access: .signedIn, handler: pages.preview),
      WebRoute(
        method: .get, path: DeskRoutes.itemVersions, access: .signedIn, handler: ItemVersionPages(room: room).compare),
      WebRoute(method: .get, path: DeskRoutes.itemForm, access: handles, handler: editor.edit),
      WebRoute(method: .post, path: DeskRoutes.itemForm, access: handles, handler: editor.save),
      WebRoute(method: .get, path: DeskRoutes.itemText, access: handles, handler: texts.ask),
      WebRoute(method: .post, path: DeskRoutes.itemText, access: handles, handler: texts.take),
      WebRoute(method: .post, path: DeskRoutes.itemPaste, access: handles, handler: texts.clean),
      WebRoute(method: .post, path: DeskRoutes.itemScratch, access: handles, handler: texts.keep),
      WebRoute(method: .post, path: DeskRoutes.itemMend, access: handles, handler: findings.mend),
      WebRoute(method: .get, path: DeskRoutes.itemWaiver, access: handles, handler: findings.ask),
      WebRoute(method: .post, path: DeskRoutes.itemWaiver, access: handles, handler: findings.waive),
      WebRoute(method: .post, path: DeskRoutes.itemWaiverRemoval, access: handles, handler: findings.takeBack),
    ] + parts(ItemForms(room: room))
  }

  /// What is done with an item on a page of its own.
  private static func parts(_ forms: ItemForms) -> [WebRoute] {
    let handles = Access.capability(.handleMatters)
    let releases = Access.capability(.releaseItems)
    return forms.routes(DeskRoutes.itemSubmission, handles, PlainPart(event: .submit))
      + forms.routes(DeskRoutes.itemOpinion, .signedIn, OpinionOfReviewPart())
      + forms.routes(DeskRoutes.itemRelease, releases, ReleasePart(isScheduled: false))
      + forms.routes(DeskRoutes.itemSchedule, releases, ReleasePart(isScheduled: true))
      + forms.routes(DeskRoutes.itemScheduleEnd, releases, PlainPart(event: .cancelSchedule))
      + forms.routes(DeskRoutes.itemForce, .capability(.forceRelease), ForcePart())
      + forms.routes(DeskRoutes.itemWithdrawal, releases, WithdrawalPart())
      + forms.routes(DeskRoutes.itemReopening, handles, PlainPart(event: .reopen))
      + forms.routes(DeskRoutes.itemDiscard, handles, PlainPart(event: .discard))
      + forms.routes(DeskRoutes.itemProlongation, handles, ProlongationPart())
      + forms.routes(DeskRoutes.itemChannels, handles, ChannelPart())
  }
}

extension Publication.Stage {
  /// The stage in a word.
  var word: String { Texts.text(textKey) }
  /// The stage as a tag.
  var tag: Tag {
    switch self {
    case .drafting, .kept, .discarded: Tag(word)
    case .inReview, .reviewed, .scheduled: Tag(word, .soon)
    case .published: Tag(word, .ok)
    case .withdrawn: Tag(word, .late)
    }
  }
}

extension ExemptionGround {
  /// The ground in words.
  var word: String { Texts.text("wizard.answer.\(rawValue)") }
}

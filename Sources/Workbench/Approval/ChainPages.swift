import CivilTime
import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// The approval chains of the organ that somebody works for.
struct ChainsPage: DeskPage {
  /// The chain of one kind of matter.
  struct Chain: Sendable {
    var kind: String
    /// What counts today, and whose it is.
    var note: String
    var timeline: [Step]
    var newPath: String
    /// Takes the organ's own chain out of use; empty where it has none.
    var retirePath: String
    var version: String
  }

  static let template = "chains"
  static let sample = ChainsPage(
    frame: .sample,
    chains: [
      Chain(
        kind: "其他事项", note: "青禾县人民政府办公室，自 2026年3月16日 起", timeline: [Step("签发", .ahead, note: "分管领导")],
        newPath: "/desk/chains/new?kind=general", retirePath: "/desk/chains/1/retirement", version: "1")
    ],
    listing: Listing(
      "版本", columns: [Listing.Column("名称")], rows: [], empty: EmptyState("没有版本")))

  var frame: DeskFrame
  var chains: [Chain]
  /// All versions that the organ laid down.
  var listing: Listing
}

/// The administration of approval chains.
enum ChainPages {
  static let feature = DeskFeature(
    templates: ["chains": PackageResources.chains_mustache, "chain-form": PackageResources.chain_form_mustache],
    samples: [ChainsPage.sample, ChainFormPage.sample],
    rail: [RailEntry(.administration, "chains.title", DeskRoutes.chains, needs: [.manageChains])], routes: routes)

  @Sendable static func routes(_ room: DeskRoom) -> [WebRoute] {
    let chains = Chains(room: room)
    let (access, confirmed) = (Access.capability(.manageChains), ConfirmationDesk(room: room))
    return [
      WebRoute(method: .get, path: DeskRoutes.chains, access: access, handler: chains.list),
      WebRoute(
        method: .get, path: DeskRoutes.newChain, access: access, handler: confirmed.guarding(chains.new)),
      WebRoute(method: .post, path: DeskRoutes.newChain, access: access, handler: chains.draw),
      WebRoute(method: .post, path: DeskRoutes.chainRetirement, access: access, handler: chains.retire),
    ]
  }
}

extension ChainsPage {
  init(frame: DeskFrame, _ found: ChainList.Outcome, organ: Organ.ID) {
    self.init(
      frame: frame,
      chains: Matter.Kind.allCases.map { Chain($0, found.inForce[$0], organ: organ, found.names) },
      listing: Listing(
        Texts.text("chains.versions"),
        columns: ["name", "kind", "from", "to", "levels"].map { Listing.Column(Texts.text("chains.\($0)")) },
        rows: found.versions.map { chain in
          Listing.Row([
            Listing.Cell(chain.name), Listing.Cell(chain.matterKind.word), Listing.Cell("\(chain.effectiveOn)"),
            Listing.Cell(chain.retiredOn.map { "\($0)" } ?? "—"),
            Listing.Cell(chain.levels.map { "\($0.title)（\($0.holder.words(found.names))）" }.joined(separator: " → ")),
          ])
        },
        empty: EmptyState(Texts.text("chains.noVersions"), Texts.text("chains.noVersions.text"))))
  }
}

extension ChainsPage.Chain {
  fileprivate init(_ kind: Matter.Kind, _ chain: ApprovalChain?, organ: Organ.ID, _ names: RecordNames) {
    let note = chain.map {
      Texts.text("chains.inForce", ["organ": names[$0.organ], "name": $0.name, "day": $0.effectiveOn.chinese])
    }
    let own = chain.flatMap { $0.organ == organ ? $0 : nil }
    self.init(
      kind: kind.word, note: note ?? Texts.text("chains.none"),
      timeline: chain?.levels.map { Step($0.title, .ahead, note: $0.holder.words(names)) } ?? [],
      newPath: DeskRoutes.newChain(kind), retirePath: own.map { DeskRoutes.retirement(of: $0.id) } ?? "",
      version: own.map { "\($0.version)" } ?? "")
  }
}

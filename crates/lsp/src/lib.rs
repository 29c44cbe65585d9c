//! A language server: what `palisade check` says of a workspace, in the editor and while one types.
//!
//! [`serve`] speaks the Language Server Protocol over a [`Connection`]: findings and problems as diagnostics,
//! explanations on hover. An open document stands in the place of its file, so that what is judged is what is
//! seen, in the light of all other files of the workspace.
//!
//! What stays true:
//!
//! - **A workspace gets what `palisade check .` in its folder would say** of the files that are open, by the same configuration. What has to be
//!   rendered (charts, kustomizations) is rendered as it was saved; a template alone says nothing.
//! - **Nothing old is shown.** All that is said of a document is made from its newest text; a request that comes
//!   while a change waits to be judged has it judged first.
//! - **Typing is never waited for.** Files are read, and charts rendered, beside the loop that answers.
//! - **Whatever a client sends** ends in an answer or in nothing, never in a panic.
//!
//! The loop is a plain one over messages, with no executor: between two keystrokes there is one thing to do.

mod action;
mod client;
mod diagnostic;
mod document;
mod folder;
mod hover;
mod server;
mod uri;

use std::io;

use lsp_server::Connection;
use palisade_scan::Request;

/// [`serve`] over standard input and output, until it leaves. Gives whether it took its leave as
/// the protocol has it.
///
/// # Errors
/// What was read is not the protocol, or nothing can be written.
pub fn serve_stdio(request: Request) -> io::Result<bool> {
    let (connection, threads) = Connection::stdio();
    let in_order = serve(&connection, request);
    // The threads end when their channels do.
    drop(connection);
    threads.join()?;
    Ok(in_order)
}

/// Serves the client at the other end of `connection` until it leaves. What it opens is judged as `request` has it, but
/// for the paths and the folder, which are those of the client's workspace. Gives whether it took its leave as the protocol
/// has it: `shutdown`, then `exit`.
pub fn serve(connection: &Connection, request: Request) -> bool {
    server::Server::new(connection, request).run()
}

// Package rooms holds no code: its test enforces which package may import which, and the list of third-party modules.
package rooms
